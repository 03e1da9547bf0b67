import { Timeline } from '@value-stream/flow-engine';
import { inProgress } from './inProgress';
import { meanOf, medianOf } from './means';

describe('means', () => {
  it('are of what there is', () => {
    expect(meanOf([1, 2, 6])).toBe(3);
    expect(medianOf([6, 1, 2])).toBe(2);
    expect(medianOf([6, 1, 2, 3])).toBe(2.5);
    expect(meanOf([])).toBeUndefined();
    expect(medianOf([])).toBeUndefined();
  });
});

describe('items in progress', () => {
  it('are those between the start of work and the merge, by time', () => {
    const item = (...visits: readonly [string, number][]) =>
      ({
        visits: visits.map(([stageId, from]) => ({ stageId, from })),
      } as unknown as Timeline);
    // Of ten instants: 10 to 14, 12 to 20, before, not begun, and 11 to 13, whose
    // merge nothing tells: 4 + 8 + 0 + 0 + 2.
    expect(
      inProgress(
        [
          item(['development', 5], ['waiting-for-deployment', 14]),
          item(['ready', 9], ['development', 12]),
          item(['development', 1], ['waiting-for-deployment', 9]),
          item(['ready', 11]),
          item(['development', 11], ['released', 13]),
        ],
        { from: 10, to: 20 },
      ),
    ).toBeCloseTo(1.4);
  });
});
