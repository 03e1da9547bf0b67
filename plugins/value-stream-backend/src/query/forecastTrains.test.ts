import { forecastTrains } from './forecastTrains';

const WEEK = [1, 1, 1, 1, 1, 0, 0];
/** An item becomes ready on each weekday of twenty weeks. */
const ready = Array.from({ length: 20 }, () => WEEK).flat();
/** All that is ready goes out on the last day of every second week. */
const done = ready.map((_, day) => ((day + 1) % 14 === 0 ? 10 : 0));
const days = (levels: readonly { figure: object }[]) =>
  levels.map(({ figure }) => ('value' in figure ? figure.value : undefined));

describe('forecastTrains', () => {
  it('tells the day work is ready and the train that takes it apart, with their records', () => {
    const trains = forecastTrains(
      { history: done, readiness: { history: ready, open: 0 } },
      12,
      1,
    )!;
    expect([trains.unready, trains.ready]).toEqual([12, 0]);
    // Five a week: the twelfth is ready on Tuesday of the third week, and
    // leaves with the second train.
    expect(days(trains.readiness)).toEqual([16, 16, 16, 16]);
    expect(days(trains.release)).toEqual([28, 28, 28, 28]);
    // What always goes alike is always foretold.
    expect(days(trains.readinessRecord.map(r => ({ figure: r.kept })))).toEqual(
      [1, 1, 1, 1],
    );
    expect(days(trains.releaseRecord.map(r => ({ figure: r.kept })))).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('counts those that are ready now as the first of those asked for', () => {
    const trains = forecastTrains(
      { history: done, readiness: { history: ready, open: 9 } },
      9,
      1,
    )!;
    expect([trains.unready, trains.ready]).toEqual([0, 9]);
    expect(days(trains.release)).toEqual([14, 14, 14, 14]);
    expect(
      forecastTrains(
        { history: done, readiness: { history: ready, open: 9 } },
        12,
        1,
      ),
    ).toMatchObject({ unready: 3, ready: 9 });
  });

  it('has nothing to tell where work leaves day by day, or no stage tells that it is ready', () => {
    expect(
      forecastTrains(
        { history: ready, readiness: { history: ready, open: 0 } },
        5,
        1,
      ),
    ).toBeUndefined();
    expect(forecastTrains({ history: done }, 5, 1)).toBeUndefined();
  });
});
