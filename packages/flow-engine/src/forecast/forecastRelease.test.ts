import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { DEFAULT_CALENDAR } from '../time';
import { forecastRelease } from './forecastRelease';
import { readyInstants } from './readyInstants';
import { releaseTrain, trainsAfter } from './releaseTrain';
import { DailyThroughput, ForecastLevel } from './Throughput';
import { throughputHistory } from './throughputHistory';

const WEEK = [1, 1, 1, 1, 1, 0, 0];
const weeks = (n: number) => Array.from({ length: n }, () => WEEK).flat();
/** Ten items go out on the last day of every second week. */
const trains = (n: number): number[] =>
  Array.from({ length: n }, (_, i) => ((i + 1) % 14 === 0 ? 10 : 0));
const values = (levels: readonly ForecastLevel[]) =>
  levels.map(({ figure }) =>
    figure.kind === 'value' ? figure.value : figure.reason,
  );

describe('forecastRelease', () => {
  const options = { seed: 1, trials: 500 };
  const forecast = (
    done: DailyThroughput,
    unready: number,
    ready: number = 0,
  ) => forecastRelease({ ready: weeks(10), done }, { unready, ready }, options);

  it('tells the day work is ready and the train that takes it apart', () => {
    // The twelfth item is ready on day 16; trains leave on days 14 and 28.
    const { byTrain, readiness, release } = forecast(trains(70), 12);
    expect(byTrain).toBe(true);
    expect(values(readiness)).toEqual([16, 16, 16, 16]);
    expect(values(release)).toEqual([28, 28, 28, 28]);
    // The tenth is ready on day 12, and what is ready now takes the next train.
    expect(values(forecast(trains(70), 10).release)[0]).toBe(14);
    expect(values(forecast(trains(70), 0, 9).release)[0]).toBe(14);
  });

  it('counts the days since the last train', () => {
    // Five days after a train the next comes in nine.
    const later = [...trains(70).slice(5), 0, 0, 0, 0, 0];
    expect(values(forecast(later, 1).release)[0]).toBe(9);
  });

  it('expects a late train by the intervals that were longer', () => {
    // Trains after 7, 7, 7 and 28 days; the last left ten days ago.
    const uneven = new Array(63).fill(0);
    for (const day_ of [3, 10, 17, 24, 52]) uneven[day_] = 10;
    expect(values(forecast(uneven, 0, 9).release)).toEqual([18, 18, 18, 18]);
    // Three intervals are enough.
    expect(values(forecast(trains(56), 0, 9).release)[0]).toBe(14);
  });

  it('is the plain forecast where work does not leave by train', () => {
    const { byTrain, readiness, release } = forecast(weeks(10), 5, 7);
    expect(byTrain).toBe(false);
    expect(values(readiness)[0]).toBe(5);
    // All twelve.
    expect(values(release)[0]).toBe(16);
  });

  it('is unknown with too few trains, an overdue one, or a gap since the last', () => {
    // Trains on days 14, 28 and 42: two intervals.
    expect(values(forecast(trains(42), 1).release)[0]).toBe('too-few-samples');
    const overdue = [...trains(70), ...new Array(14).fill(0)];
    expect(values(forecast(overdue, 1).release)[0]).toBe('too-few-samples');
    const gap = [...trains(70), 0, null];
    expect(values(forecast(gap, 1).release)[0]).toBe('no-data');
    expect(
      values(
        forecastRelease(
          { ready: weeks(3), done: trains(70) },
          { unready: 1, ready: 0 },
          options,
        ).release,
      ),
    ).toEqual(new Array(4).fill('too-few-samples'));
  });

  it('says beyond past five years', () => {
    const { release } = forecast(trains(70), 5000);
    expect(release[0]).toMatchObject({
      beyond: true,
      figure: { value: 1825, unit: 'count' },
    });
    expect(forecast(trains(70), 1).release[0].beyond).toBe(false);
  });
});

describe('releaseTrain', () => {
  it('counts the days from train to train, and none across a gap', () => {
    expect(releaseTrain([0, 2, 0, 0, 1, 1, 0])).toEqual({
      intervals: [3, 1],
      sinceLast: 1,
    });
    expect(releaseTrain([1, 0, null, 0, 1, 0, 1])).toEqual({
      intervals: [2],
      sinceLast: 0,
    });
    expect(releaseTrain([1, null])).toEqual({
      intervals: [],
      sinceLast: undefined,
    });
  });

  it('takes a train of the same day, and the horizon for the last', () => {
    const train = { intervals: [7, 3], sinceLast: 4 };
    // Only the interval of 7 is longer than 4: the first train comes on day 3.
    expect([...trainsAfter(Int32Array.of(0, 3), train, 100, 1)]).toEqual([
      3, 3,
    ]);
    // An interval of just as long is over.
    const zeros = new Int32Array(40);
    expect([
      ...new Set(
        trainsAfter(zeros, { intervals: [4, 7], sinceLast: 4 }, 100, 1),
      ),
    ]).toEqual([3]);
    expect(
      [
        ...new Set(
          trainsAfter(zeros, { intervals: [2, 9], sinceLast: 1 }, 100, 1),
        ),
      ].sort((a, b) => a - b),
    ).toEqual([1, 8]);
    const weekly = { intervals: [7], sinceLast: 0 };
    expect([...trainsAfter(Int32Array.of(8, 21, 22), weekly, 21, 1)]).toEqual([
      14, 21, 22,
    ]);
  });
});

describe('throughputHistory', () => {
  const at = [0.5, 2, 2.9, 5, 9].map(day);

  it('counts per whole local day, the zeros too', () => {
    expect(
      throughputHistory(at, DEFAULT_CALENDAR, { from: day(0), to: day(6) }),
    ).toEqual([1, 0, 2, 0, 0, 1]);
    // Days 0 and 5 are cut by the window.
    expect(
      throughputHistory(at, DEFAULT_CALENDAR, { from: day(0.1), to: day(5.9) }),
    ).toEqual([0, 2, 0, 0]);
    expect(
      throughputHistory(at, DEFAULT_CALENDAR, { from: day(3), to: day(2) }),
    ).toEqual([]);
  });

  it('does not know the days that a gap touches', () => {
    const gaps = [
      { from: day(-3), to: day(1) },
      { from: day(2.5), to: day(3.5) },
      { from: day(4), to: day(4) },
      { from: day(5.5), to: null },
    ];
    expect(
      throughputHistory(
        at,
        DEFAULT_CALENDAR,
        { from: day(0), to: day(7) },
        gaps,
      ),
    ).toEqual([null, 0, null, null, 0, null, null]);
  });

  it('goes by the days of the zone', () => {
    // 23:30 universal time is the next day in Vienna.
    expect(
      throughputHistory(
        [day(1) - 1_800_000],
        { ...DEFAULT_CALENDAR, timeZone: 'Europe/Vienna' },
        { from: day(0), to: day(3) },
      ),
    ).toEqual([1, 0]);
  });
});

describe('readyInstants', () => {
  const withQueue = {
    ...STREAM,
    stages: STREAM.stages.map(stage =>
      stage.class === 'await-release'
        ? { ...stage, authority: 'status' as const, statuses: ['Testing'] }
        : { ...stage, statuses: stage.statuses?.filter(s => s !== 'testing') },
    ),
  };

  it('are the entries to where work awaits release, from which it never went back', () => {
    const of = (moves: string) =>
      readyInstants([statusItem('A', moves, withQueue)], withQueue);
    expect(of('dev 0, test 3, done 6')).toEqual([day(3)]);
    expect(of('dev 0, test 3, dev 4, test 5')).toEqual([day(5)]);
    expect(of('dev 0, test 3, dev 4')).toEqual([]);
    expect(of('dev 0, done 6')).toEqual([day(6)]);
    expect(of('dev 0, test 3, limbo 4, test 5')).toEqual([day(5)]);
  });

  it('count an item once, and neither containers nor what was given up', () => {
    const item = statusItem('A', 'dev 0, test 3, done 6', withQueue);
    expect(readyInstants([item, item], withQueue)).toEqual([day(3)]);
    expect(
      readyInstants(
        [
          { ...item, container: true },
          { ...item, itemKey: 'B', state: 'abandoned' },
        ],
        withQueue,
      ),
    ).toEqual([]);
    // Deployment alone, or the very first stage, will do.
    const from = (...classes: string[]) => ({
      ...withQueue,
      stages: withQueue.stages.filter(s => classes.includes(s.class)),
    });
    expect(
      readyInstants(
        [statusItem('C', 'done 4')],
        from('build', 'release', 'done'),
      ),
    ).toEqual([day(4)]);
    expect(readyInstants([item], from('await-release', 'done'))).toEqual([
      day(3),
    ]);
    const stages = STREAM.stages.filter(
      s => s.class !== 'await-release' && s.class !== 'release',
    );
    expect(readyInstants([item], { ...STREAM, stages })).toEqual([]);
  });
});
