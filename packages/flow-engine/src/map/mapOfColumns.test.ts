import fc from 'fast-check';
import { MapOptions, StreamDefinition, Timeline } from '../model';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { createTimelineColumns } from '../columns';
import { composeTimelines } from '../timeline';
import { computeMap } from './computeMap';
import { headlinesOfColumns } from './headlinesOfColumns';
import { mapOfColumns } from './mapOfColumns';
import { optionsOf } from '../__testUtils__/optionsOf';
import { FIVE } from '../__testUtils__/fiveItems';

const OPTIONS = optionsOf(0, 35);

function columnsOf(timelines: readonly Timeline[]) {
  const columns = createTimelineColumns(STREAM);
  columns.add(timelines);
  return columns;
}

const streams = fc
  .constantFrom('first-done', 'last-done', 'cumulative-active')
  .map(reopenPolicy => ({ ...STREAM, reopenPolicy } as StreamDefinition));

const ways = fc
  .tuple(
    fc.constantFrom('calendar' as const, 'working' as const),
    fc.constantFrom('state' as const, 'activity' as const),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 1, max: 62 }),
    fc.integer({ min: 0, max: 70 }),
  )
  .map(
    ([clock, basis, from, days, asOf]): MapOptions => ({
      window: { from: day(from), to: day(from + days) },
      clock,
      basis,
      asOf: day(asOf),
    }),
  );

/** What histories do not bring about by themselves: teams, containers, skewed clocks, items without a chain. */
const traits = fc.array(
  fc.record({
    team: fc.constantFrom(undefined, 'red', 'blue'),
    container: fc.boolean(),
    clockSkew: fc.boolean(),
    traced: fc.boolean(),
    chosen: fc.boolean(),
  }),
  { minLength: 40, maxLength: 40 },
);

describe('mapOfColumns', () => {
  it('is the map of the same items, on all clocks, bases, windows and policies', () => {
    fc.assert(
      fc.property(
        arbitraryHistories(12),
        streams,
        ways,
        traits,
        (histories, stream, options, given) => {
          const items = histories
            .flatMap(history => [...composeTimelines(history, stream)])
            .map((timeline, i): Timeline => {
              const { team, chosen, ...own } = given[i % 40];
              const visits = timeline.visits.map((visit, v) =>
                v % 3 === 0 ? visit : { ...visit, team },
              );
              return { ...timeline, ...own, visits };
            });
          const columns = columnsOf(items);
          expect(mapOfColumns([{ columns }], stream, options)).toEqual(
            computeMap(items, stream, options),
          );
          const chosen = Uint8Array.from(items, (_, i) =>
            given[i % 40].chosen ? 1 : 0,
          );
          for (const asked of [[{ columns }], [{ columns, chosen }]]) {
            const { flowTime, velocityPerWeek, activityRatio, firstTimeRight } =
              mapOfColumns(asked, stream, options);
            expect(headlinesOfColumns(asked, stream, options)).toEqual({
              flowTime,
              velocityPerWeek,
              activityRatio,
              firstTimeRight,
            });
          }
          expect(mapOfColumns([{ columns, chosen }], stream, options)).toEqual(
            computeMap(
              items.filter((_, i) => chosen[i] === 1),
              stream,
              options,
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts an item added twice once, and the items of several columns together', () => {
    const a = item('A', 'ready 8, dev 9, done 10');
    const b = item('B', 'ready 0, dev 9, done 20');
    const map = mapOfColumns(
      [{ columns: columnsOf([a, a]) }, { columns: columnsOf([b]) }],
      STREAM,
      OPTIONS,
    );
    expect(map.velocity).toMatchObject({ value: 2 });
    // A took two days, B twenty.
    expect(map.meanFlowTime).toMatchObject({ value: 11 * DAY });
  });

  it('tells each item by its own visits, wherever it stands in the columns', () => {
    // Done in 5, 8, 8, 4 and 15 days, of which 2, 2, 0, 2 and 10 were waited.
    const items = [...FIVE, item('H', 'dev 3, review 9')];
    const columns = columnsOf(items);
    const map = mapOfColumns([{ columns }], STREAM, OPTIONS);
    expect(map).toEqual(computeMap(items, STREAM, OPTIONS));
    expect(map.meanFlowTime).toMatchObject({ value: 8 * DAY });
    expect(map.waitTime).toMatchObject({ value: 3.2 * DAY });
    const chosen = Uint8Array.of(0, 1, 0, 0, 1, 1);
    const some = mapOfColumns([{ columns, chosen }], STREAM, OPTIONS);
    expect(some.meanFlowTime).toMatchObject({ value: 11.5 * DAY });
    expect(some.waitTime).toMatchObject({ value: 6 * DAY });
    expect(some.inProgress).toMatchObject({ value: 1 });
  });

  it('tells no stage of what was abandoned without a visit', () => {
    const gone = {
      ...item('B', 'ready 2'),
      state: 'abandoned' as const,
      endedAt: day(3),
      visits: [],
    };
    const columns = columnsOf([item('A', 'ready 0, dev 2'), gone]);
    const map = mapOfColumns([{ columns }], STREAM, OPTIONS);
    expect(map.leftOut).toEqual([{ reason: 'abandoned', n: 1 }]);
    expect(map.stages.map(({ abandoned }) => abandoned)).toEqual(
      STREAM.stages.map(() => 0),
    );
  });

  it('keeps the texts of items as numbers', () => {
    const columns = columnsOf([
      { ...item('A', 'ready 8'), type: 'bug', team: 'red', labels: ['x', 'y'] },
      { ...item('B', 'ready 8'), type: 'task', labels: [] },
      { ...item('C', 'ready 8'), type: 'bug', labels: ['y'] },
    ]);
    const { described, held, bytes } = columns;
    expect(held.keys).toEqual(['A', 'B', 'C']);
    expect([...described.types.subarray(0, 3)]).toEqual([0, 1, 0]);
    expect(described.typeNames.texts).toEqual(['bug', 'task']);
    expect(described.teams[0]).toBe(0);
    expect([...described.labelsEnd.subarray(0, 3)]).toEqual([2, 2, 3]);
    expect([...described.labels.subarray(0, 3)]).toEqual([0, 1, 1]);
    expect(bytes).toBeGreaterThan(0);
  });

  it('refuses columns of other stages', () => {
    const stages = STREAM.stages.slice(1);
    const columns = createTimelineColumns({ stages });
    const make = () => mapOfColumns([{ columns }], STREAM, OPTIONS);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(
      'The columns hold the stages analysis, ready, development, waiting-for-review, review, build-and-test, waiting-for-approval, waiting-for-deployment, deployment, released, which are not those of valuestream:default/payments; make columns for that stream',
    );
  });
});
