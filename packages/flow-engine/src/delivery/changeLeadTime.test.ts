import { day, DAY } from '../__testUtils__/history';
import { changeLeadTime, changeParts } from './changeLeadTime';
import { DeliveredChange } from './DeliveryFacts';
import { window } from './__testUtils__/sixRevisions';

describe('changeLeadTime', () => {
  const change = (more: Partial<DeliveredChange>): DeliveredChange => ({
    key: 'c',
    authoredAt: day(1),
    deliveredAt: day(5),
    ...more,
  });

  it('leaves a part out whose ends are unknown or the wrong way round', () => {
    expect(changeParts(change({}))).toEqual({ leadTimeMs: 4 * DAY });
    expect(changeParts(change({ openedAt: day(0.5) }))).toEqual({
      leadTimeMs: 4 * DAY,
    });
    expect(changeParts(change({ openedAt: day(1) }))).toEqual({
      leadTimeMs: 4 * DAY,
      codingMs: 0,
    });
    expect(
      changeParts(
        change({ firstReviewAt: day(3), mergedAt: day(2), openedAt: day(4) }),
      ),
    ).toEqual({
      leadTimeMs: 4 * DAY,
      codingMs: 3 * DAY,
      mergeToDeployMs: 3 * DAY,
    });
    expect(
      changeParts(
        change({
          deliveredAt: undefined,
          firstReviewAt: day(3),
          mergedAt: day(3),
        }),
      ),
    ).toEqual({ reviewMs: 0 });
  });

  it('counts a part only of the changes that have it', () => {
    const lead = changeLeadTime(
      [1, 2, 3, 4, 5, 6].map(i =>
        change(i < 6 ? { openedAt: day(1 + i / 2) } : {}),
      ),
      window,
    );
    expect(lead.coding.p50).toMatchObject({ n: 5, value: 1.5 * DAY });
    expect(lead.leadTime.p50).toMatchObject({
      n: 6,
      unit: 'ms',
      window,
      leftOut: [],
    });
  });

  it("takes a change delivered at the window's start, or at the instant it was written", () => {
    const edge = { from: day(5), to: day(6) };
    const lead = changeLeadTime(
      [
        change({}),
        change({ authoredAt: day(5) }),
        change({ deliveredAt: day(4.9) }),
        change({ deliveredAt: day(6) }),
      ],
      edge,
    );
    expect(lead).toMatchObject({ n: 2, leftOut: [] });
  });
});
