import { nextRelease } from './nextRelease';

const at = (month: number, day: number, hour: number) =>
  Date.UTC(2026, month - 1, day, hour);

describe('the next release', () => {
  it('of a quarter is on its first Tuesday at 10', () => {
    expect(nextRelease(at(2, 1, 0), { cadence: 'quarterly' }).at).toBe(
      at(4, 7, 10),
    );
  });

  it('of a week is on Wednesday, of a day not at the weekend', () => {
    // 7 March 2026 is a Saturday.
    expect(nextRelease(at(3, 7, 0), { cadence: 'weekly' }).at).toBe(
      at(3, 11, 10),
    );
    expect(nextRelease(at(3, 7, 0), { cadence: 'daily' }).at).toBe(
      at(3, 9, 14),
    );
  });

  it('after an advisory board leaves out what was merged too late', () => {
    const board = { everyDays: 14, cutOffDays: 2 };
    const next = nextRelease(at(3, 7, 0), { cadence: 'continuous', board });
    expect(new Date(next.at).getUTCDay()).toBe(4);
    expect(next.at - next.mergedUntil).toBe(49 * 3_600_000);
  });
});
