import fc from 'fast-check';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from '../timeline';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { options } from './__testUtils__/meanDays';

describe('futureMap', () => {
  it('equals the current map without a change, and never exceeds it with less of anything', () => {
    fc.assert(
      fc.property(
        arbitraryHistories(8),
        fc.constantFrom('wait' as const, 'process' as const),
        fc.constantFrom(...STREAM.stages.map(({ id }) => id)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (histories, what, stageId, value) => {
          const items = histories.flatMap(h => [
            ...composeTimelines(h, STREAM),
          ]);
          const how = { ...options, window: { from: day(0), to: day(62) } };
          const map = computeMap(items, STREAM, how);
          const same = futureMap(items, STREAM, how, []);
          expect(same.flowTime).toEqual(map.flowTime);
          expect(same.activityRatio).toEqual(map.activityRatio);
          const less = futureMap(items, STREAM, how, [
            { stageId, what, value },
          ]);
          const mean = (figure: typeof map.meanFlowTime) =>
            figure.kind === 'value' ? figure.value : 0;
          expect(mean(less.meanFlowTime)).toBeLessThanOrEqual(
            mean(map.meanFlowTime) + 1e-3,
          );
        },
      ),
    );
  });
});
