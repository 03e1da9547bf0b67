import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { cumulativeFlow } from './cumulativeFlow';
import { discardRate } from './discardRate';
import { flowDistribution } from './flowDistribution';
import { flowLoadAt, meanFlowLoad } from './flowLoad';
import { flowTimes } from './flowTimes';
import { littlesLaw } from './littlesLaw';
import { serviceLevel } from './serviceLevel';
import { throughputPerDay, throughputPerWeek } from './throughput';
import { workItemAges } from './workItemAges';
import { optionsOf } from '../__testUtils__/optionsOf';

/* Day 0 is a Monday. A: 0 to 4, B: 2 to 10, C: 9 and still there, D: done at once. */
const ITEMS = [
  statusItem('A', 'ready 0, dev 1, done 4'),
  { ...statusItem('B', 'backlog 1, ready 2, dev 6, done 10'), type: 'defect' },
  statusItem('C', 'dev 9'),
  statusItem('D', 'done 4.5'),
];
const options = optionsOf(0, 14);
const { window } = options;

describe('flow metrics', () => {
  it('give each done item its flow time and efficiency', () => {
    expect(flowTimes(ITEMS, STREAM, options)).toEqual([
      {
        itemKey: 'A',
        doneAt: day(4),
        flowMs: 4 * DAY,
        activeMs: 3 * DAY,
        waitMs: DAY,
        unknownMs: 0,
        efficiency: 3 / 4,
      },
      {
        itemKey: 'B',
        doneAt: day(10),
        flowMs: 8 * DAY,
        activeMs: 4 * DAY,
        waitMs: 4 * DAY,
        unknownMs: 0,
        efficiency: 1 / 2,
      },
    ]);
  });

  it('count load at an instant, a start in and an end out', () => {
    const load = [0, 2, 4, 9, 10].map(n => {
      const figure = flowLoadAt(ITEMS, day(n));
      return figure.kind === 'value' && figure.value;
    });
    expect(load).toEqual([1, 2, 1, 2, 1]);
  });

  it('weigh load by time', () => {
    // 4 + 8 + 5 days of items over 14 days.
    expect(meanFlowLoad(ITEMS, window)).toMatchObject({ value: 17 / 14, n: 3 });
    expect(meanFlowLoad(ITEMS, { from: day(1), to: day(1) })).toMatchObject({
      reason: 'window-too-short',
    });
  });

  it('share out types, what has none being unclassified', () => {
    expect(flowDistribution(ITEMS, STREAM, window)).toEqual([
      {
        type: 'unclassified',
        items: 2,
        share: expect.objectContaining({ value: 2 / 3 }),
      },
      {
        type: 'defect',
        items: 1,
        share: expect.objectContaining({ value: 1 / 3 }),
      },
    ]);
  });

  it('count throughput per day and week with the zeros', () => {
    const perDay = throughputPerDay(ITEMS, STREAM, window);
    expect(perDay.map(({ items }) => items)).toEqual([
      0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    ]);
    expect(perDay[4].from).toBe(day(4));
    expect(
      throughputPerWeek(ITEMS, STREAM, { from: day(1), to: day(15) }).map(
        ({ from, items }) => [(from - day(0)) / DAY, items],
      ),
    ).toEqual([
      [0, 2],
      [7, 1],
      [14, 0],
    ]);
  });

  it('draw cumulative flow from intervals', () => {
    const days = cumulativeFlow(ITEMS, STREAM, window);
    const bands = (n: number) => [0, 2, 3, 10].map(s => days[n].bands[s]);
    // At or beyond backlog, ready, development, released.
    expect(bands(0)).toEqual([1, 1, 0, 0]);
    expect(bands(1)).toEqual([2, 1, 1, 0]);
    expect(bands(2)).toEqual([2, 2, 1, 0]);
    expect(bands(4)).toEqual([3, 3, 2, 2]);
    expect(bands(9)).toEqual([4, 4, 4, 2]);
    expect(bands(13)).toEqual([4, 4, 4, 3]);
    expect(days[0].at).toBe(day(1));
    // What was done before the window does not count in it.
    const later = cumulativeFlow(ITEMS, STREAM, { from: day(5), to: day(14) });
    expect(later[8].bands[10]).toBe(1);
  });

  it('tell the age of what is in flow', () => {
    expect(workItemAges(ITEMS, STREAM, 'calendar', day(14))).toEqual([
      {
        itemKey: 'C',
        stageId: 'development',
        ageMs: 5 * DAY,
        stageAgeMs: 5 * DAY,
      },
    ]);
  });

  it('tell the discard rate', () => {
    expect(discardRate(ITEMS, STREAM, window)).toMatchObject({
      value: 0,
      n: 3,
    });
    const thrown = { ...ITEMS[0], itemKey: 'E', state: 'abandoned' as const };
    expect(discardRate([...ITEMS, thrown], STREAM, window)).toMatchObject({
      value: 1 / 4,
    });
  });
});

describe('serviceLevel', () => {
  it('holds each item to what earlier weeks let expect', () => {
    // Seven items of 1 to 7 days in the first week, then one of 5 and one of 9.
    const items = [
      ...[1, 2, 3, 4, 5, 6, 7].map(n =>
        statusItem(`I${n}`, `dev 0, done ${n - 0.5}`),
      ),
      statusItem('J', 'dev 5, done 10'),
      statusItem('K', 'dev 3, done 12'),
    ];
    const level = serviceLevel(items, STREAM, options);
    expect(level.backtest).toMatchObject({ value: 1 / 2, n: 2 });
    // Sorted 0.5 … 4.5, 5, 5.5, 6.5, 9: rank 0.85 × 8 = 6.8.
    expect(level.duration).toMatchObject({ value: (5.5 + 0.8) * DAY });
    expect(level.kept).toMatchObject({ value: 7 / 9 });
  });
});

describe('littlesLaw', () => {
  const steady = (n: number, length: number) =>
    Array.from({ length: n }, (_, i) =>
      statusItem(`I${i}`, `dev ${i}, done ${i + length}`),
    );

  it('leaves little in a steady stream, and splits what it leaves', () => {
    // One item begins each day and takes two: 40 begin in the window of 40 days.
    const items = steady(40, 2);
    const law = littlesLaw(items, STREAM, { from: day(0), to: day(40) });
    // 38 done by day 40 and counted; of the last two 2 + 1 days stand, but the
    // one done on day 40 belongs to the next window.
    expect(law.residual).toMatchObject({ value: 3 / 79, n: 38 });
    expect(law.openItems).toMatchObject({ value: 3 / 79 });
    expect(law.carriedIn).toMatchObject({ value: 0 });
    expect(law).toMatchObject({ netFlow: 2, warns: false });
  });

  it('warns where work is taken in and not finished', () => {
    const open = Array.from({ length: 10 }, (_, i) =>
      statusItem(`O${i}`, `dev ${i}`),
    );
    const law = littlesLaw([...steady(40, 2), ...open], STREAM, {
      from: day(0),
      to: day(40),
    });
    expect(law).toMatchObject({ warns: true, netFlow: 12 });
  });

  it('is unknown in too short a window or with too few departures', () => {
    expect(
      littlesLaw(steady(10, 2), STREAM, { from: day(0), to: day(40) }).residual,
    ).toMatchObject({ reason: 'too-few-samples' });
    expect(
      littlesLaw(steady(40, 12), STREAM, { from: day(0), to: day(40) })
        .residual,
    ).toMatchObject({ reason: 'window-too-short' });
  });
});
