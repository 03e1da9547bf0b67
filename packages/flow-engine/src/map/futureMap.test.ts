import fc from 'fast-check';
import { MapOptions } from '../model';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { wasteSize } from '../insight';
import { composeTimelines } from '../timeline';
import { compareMaps } from './compareMaps';
import { computeMap } from './computeMap';
import { futureMap, MapEdit } from './futureMap';

const options: MapOptions = {
  window: { from: day(0), to: day(28) },
  clock: 'calendar',
  basis: 'state',
  asOf: day(28),
};

/* Mean flow 8 days: ready 15, development 20, waiting 1 and review 4 days in all; C loops for 4. */
const FIVE = [
  item('A', 'ready 0, dev 2, done 5'),
  item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
  item('D', 'backlog 0, ready 4, dev 6, done 8'),
  item('E', 'ready 5, dev 15, done 20'),
];

function meanDays(...edits: MapEdit[]) {
  const { meanFlowTime } = futureMap(FIVE, STREAM, options, edits);
  return meanFlowTime.kind === 'value'
    ? meanFlowTime.value / DAY
    : meanFlowTime.reason;
}

describe('futureMap', () => {
  it('replays history with less waiting, less work or fewer faults', () => {
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 0 })).toBe(5);
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 0.5 })).toBe(6.5);
    expect(
      meanDays({ stageId: 'development', what: 'process', value: 0.5 }),
    ).toBe(6);
    // C came back on day 4 and was in review again on day 7.
    expect(
      meanDays({ stageId: 'development', what: 'complete-accurate', value: 1 }),
    ).toBe(8 - 3 / 5);
  });

  it('does not pretend to know what history cannot tell', () => {
    expect(meanDays({ stageId: 'review', what: 'wip-limit', value: 2 })).toBe(
      'not-identifiable',
    );
    expect(meanDays({ stageId: 'review', what: 'capacity', value: 2 })).toBe(
      'not-identifiable',
    );
    expect(
      meanDays({
        stageId: 'development',
        what: 'complete-accurate',
        value: 0.5,
      }),
    ).toBe('not-identifiable');
    expect(meanDays({ stageId: 'nowhere', what: 'wait', value: 0 })).toBe(
      'no-data',
    );
  });

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

describe('compareMaps', () => {
  const map = computeMap(FIVE, STREAM, options);

  it('gives differences, unknown where a side is', () => {
    const faster = computeMap(
      FIVE.map((_, i) => item(`F${i}`, 'ready 0, dev 1, done 4')),
      STREAM,
      options,
    );
    const compared = compareMaps(map, faster);
    expect(compared.flowTime.change).toMatchObject({ value: -4 * DAY, n: 5 });
    expect(compared.stages[3].leadTime.change).toMatchObject({ value: -DAY });
    expect(
      compareMaps(map, computeMap([], STREAM, options)).flowTime.change,
    ).toEqual({ kind: 'unknown', reason: 'no-items', n: 0 });
  });

  it('refuses to mix clocks', () => {
    expect(() =>
      compareMaps(
        map,
        computeMap(FIVE, STREAM, { ...options, clock: 'working' }),
      ),
    ).toThrow('does not compare');
  });
});

describe('wasteSize', () => {
  it('is per item and per month', () => {
    const size = wasteSize(20 * DAY, 5, { from: day(0), to: day(60.875) });
    expect(size.perItem).toMatchObject({ value: 4 * DAY, n: 5 });
    expect(size.perMonth).toMatchObject({ value: 10 * DAY });
  });
});
