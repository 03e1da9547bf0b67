import { MapOptions, Timeline } from '../model';
import { day, DAY, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from '../map';
import { cumulativeFlow } from './cumulativeFlow';
import { discardRate } from './discardRate';
import { flowDistribution } from './flowDistribution';
import { flowEfficiency } from './flowEfficiency';
import { flowLoadAt, meanFlowLoad } from './flowLoad';
import { flowTimeQuantiles, flowTimes } from './flowTimes';
import { flowVelocity } from './flowVelocity';
import { throughputPerDay, throughputPerWeek } from './throughput';
import { workItemAges } from './workItemAges';

const window = { from: day(2), to: day(9) };
const options: MapOptions = {
  window,
  clock: 'calendar',
  basis: 'state',
  asOf: day(9),
};
const ended = (
  key: string,
  on: number,
  state: Timeline['state'],
): Timeline => ({
  ...statusItem(key, `dev 0, done ${on}`),
  state,
});
const NONE = { from: day(3), to: day(3) };

/* Done at the window's first instant, inside it, and at its end, which is outside. */
const EDGES = [
  statusItem('first', 'dev 0, done 2'),
  statusItem('inside', 'dev 1, done 5'),
  statusItem('end', 'dev 3, done 9'),
  statusItem('before', 'dev 0, done 1.5'),
  statusItem('direct', 'done 4'),
];

describe('a window of flow', () => {
  it('takes what is done at its first instant and not what is done at its end', () => {
    expect(flowVelocity(EDGES, STREAM, window)).toEqual({
      items: {
        kind: 'value',
        value: 3,
        unit: 'items',
        n: 3,
        method: 'count',
        window,
        leftOut: [],
      },
      perWeek: {
        kind: 'value',
        value: 3,
        unit: 'per-week',
        n: 3,
        method: 'count ÷ weeks',
        window,
        leftOut: [],
      },
    });
    expect(
      flowVelocity(EDGES, STREAM, { from: day(2), to: day(5.5) }).perWeek,
    ).toMatchObject({ value: 6 });
    expect(flowVelocity(EDGES, STREAM, NONE)).toMatchObject({
      items: { value: 0 },
      perWeek: { kind: 'unknown', reason: 'window-too-short' },
    });
    expect(
      flowTimes(EDGES, STREAM, options).map(({ itemKey }) => itemKey),
    ).toEqual(['first', 'inside']);
  });

  it('says what it leaves out, and counts an item once', () => {
    const items = [
      ...EDGES,
      ...EDGES,
      { ...EDGES[1], itemKey: 'epic', container: true },
      ended('given up', 3, 'abandoned'),
      ended('gone', 8.9, 'removed'),
      ended('gone on the edge', 9, 'removed'),
      ended('given up on the edge', 2, 'abandoned'),
      ended('given up before', 1.9, 'abandoned'),
    ];
    const { items: velocity } = flowVelocity(items, STREAM, window);
    expect(velocity).toMatchObject({
      value: 3,
      leftOut: [
        { reason: 'abandoned', n: 2 },
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
    expect(discardRate(items, STREAM, window)).toEqual({
      kind: 'value',
      value: 2 / 5,
      unit: 'ratio',
      n: 5,
      method: 'share of ended items',
      window,
      leftOut: [
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
    expect(flowDistribution(items, STREAM, window)).toEqual([
      {
        type: 'unclassified',
        items: 3,
        share: {
          kind: 'value',
          value: 1,
          unit: 'ratio',
          n: 3,
          method: 'share of done items',
          window,
          leftOut: [
            { reason: 'abandoned', n: 2 },
            { reason: 'container', n: 1 },
            { reason: 'removed', n: 1 },
          ],
        },
      },
    ]);
    expect(flowTimes(items, STREAM, options)).toHaveLength(2);
    expect(flowTimeQuantiles(items, STREAM, options).p50).toMatchObject({
      kind: 'unknown',
      n: 2,
      window,
      leftOut: [
        { reason: 'abandoned', n: 2 },
        { reason: 'container', n: 1 },
        { reason: 'direct-to-done', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
  });

  it('has no item done of what is still open or was given up', () => {
    const open = [
      statusItem('open', 'dev 3'),
      ended('given up', 3, 'abandoned'),
    ];
    expect(flowVelocity(open, STREAM, window).items).toMatchObject({
      value: 0,
    });
    expect(discardRate(open, STREAM, window)).toMatchObject({ value: 1 });
    expect(discardRate([open[0]], STREAM, window)).toMatchObject({
      kind: 'unknown',
      reason: 'no-items',
    });
    expect(
      throughputPerDay(open, STREAM, window).every(({ items }) => items === 0),
    ).toBe(true);
  });
});

describe('flow times and efficiency', () => {
  it('of five items are quantiles, and a ratio of sums beside that of each', () => {
    // Ready 1 and development 1, 2, 3, 4 and 5 days: 15 of 20 days are work.
    const five = [1, 2, 3, 4, 5].map(n =>
      statusItem(`I${n}`, `ready 2, dev 3, done ${3 + n}`),
    );
    expect(flowTimeQuantiles(five, STREAM, options).p50).toEqual({
      kind: 'value',
      value: 4 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
      window,
      leftOut: [],
    });
    const { basis, efficiency, perItem } = flowEfficiency(
      five,
      STREAM,
      options,
    );
    expect(basis).toBe('state');
    expect(efficiency).toEqual({
      kind: 'value',
      value: 15 / 20,
      unit: 'ratio',
      n: 5,
      method: 'ratio of sums',
      window,
      leftOut: [],
    });
    // 1/2, 2/3, 3/4, 4/5 and 5/6.
    expect(perItem.p50).toMatchObject({ value: 3 / 4, unit: 'ratio', n: 5 });
  });

  it('have no efficiency where there is neither work nor wait', () => {
    // Between 17 and 18 o'clock no working time passes.
    const evening = statusItem('A', `dev ${3 + 17 / 24}, done ${3 + 18 / 24}`);
    const working: MapOptions = { ...options, clock: 'working' };
    expect(flowTimes([evening], STREAM, working)).toEqual([
      {
        itemKey: 'A',
        doneAt: day(3) + 18 * HOUR,
        flowMs: 0,
        activeMs: 0,
        waitMs: 0,
        unknownMs: 0,
      },
    ]);
    const { efficiency, perItem } = flowEfficiency([evening], STREAM, working);
    expect(efficiency).toMatchObject({
      kind: 'unknown',
      reason: 'zero-denominator',
      n: 1,
    });
    expect(perItem.p50).toMatchObject({ kind: 'unknown', n: 0 });
  });

  it('leave done stays out where the policy counts active time only', () => {
    // Development 2, done 3, development again 1 day.
    const reopened = statusItem('A', 'dev 1, done 3, dev 6, done 7');
    const flowMs = (reopenPolicy: 'last-done' | 'cumulative-active') =>
      flowTimes([reopened], { ...STREAM, reopenPolicy }, options)[0].flowMs;
    expect(flowMs('last-done')).toBe(6 * DAY);
    expect(flowMs('cumulative-active')).toBe(3 * DAY);
  });
});

describe('flow distribution', () => {
  it('goes from the most frequent type, and by name among equals', () => {
    const typed = (key: string, type: string) => ({
      ...statusItem(key, 'dev 2, done 3'),
      type,
    });
    const shares = flowDistribution(
      [
        typed('1', 'risk'),
        typed('2', 'feature'),
        typed('3', 'debt'),
        typed('4', 'defect'),
        typed('5', 'feature'),
      ],
      STREAM,
      window,
    );
    expect(shares.map(({ type, items }) => [type, items])).toEqual([
      ['feature', 2],
      ['debt', 1],
      ['defect', 1],
      ['risk', 1],
    ]);
  });
});

describe('flow load', () => {
  it('is a count at an instant that says what it leaves out', () => {
    const at = day(4);
    const items = [
      ...EDGES,
      EDGES[1],
      { ...EDGES[1], itemKey: 'epic', container: true },
      ended('gone', 5, 'removed'),
      ended('gone before', 4, 'removed'),
    ];
    expect(flowLoadAt(items, at)).toEqual({
      kind: 'value',
      value: 2,
      unit: 'items',
      n: 2,
      method: 'count',
      window: { from: at, to: at },
      leftOut: [
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
  });

  it('of a period is weighed by time', () => {
    // first 0, inside 3 and end 6 days of 7; before and direct none.
    const backlog = statusItem('backlog', 'backlog 3');
    expect(meanFlowLoad([...EDGES, EDGES[2], backlog], window)).toEqual({
      kind: 'value',
      value: 9 / 7,
      unit: 'items',
      n: 2,
      method: 'time-weighted mean',
      window,
      leftOut: [],
    });
    expect(meanFlowLoad(EDGES, NONE)).toEqual({
      kind: 'unknown',
      reason: 'window-too-short',
      n: 0,
      window: NONE,
      leftOut: [],
    });
  });
});

describe('throughput', () => {
  it('has no period in no window', () => {
    expect(throughputPerDay(EDGES, STREAM, NONE)).toEqual([]);
    expect(
      throughputPerWeek(EDGES, STREAM, { from: day(3), to: day(2) }),
    ).toEqual([]);
  });
});

describe('the day that clocks change', () => {
  // In Vienna 31 March 2024 has 23 hours, from 23:00 to 22:00 universal time.
  const vienna = {
    ...STREAM,
    calendar: { ...STREAM.calendar, timeZone: 'Europe/Vienna' },
  };
  const at = (iso: string) => Date.parse(`2024-${iso}Z`);
  const easter = { from: at('03-29T23:00'), to: at('04-01T22:00') };
  const on = (iso: string) => (at(iso) - day(0)) / DAY;
  const items = [
    statusItem('A', `dev ${on('03-30T22:00')}, done ${on('03-31T21:30')}`),
    statusItem('B', `dev ${on('03-30T22:00')}, done ${on('03-31T22:30')}`),
  ];

  it('begins and ends each day where the clock does', () => {
    expect(
      throughputPerDay(items, vienna, easter).map(({ from, items: n }) => [
        new Date(from).toISOString(),
        n,
      ]),
    ).toEqual([
      ['2024-03-29T23:00:00.000Z', 0],
      ['2024-03-30T23:00:00.000Z', 1],
      ['2024-03-31T22:00:00.000Z', 1],
    ]);
    expect(
      cumulativeFlow(items, vienna, easter).map(({ bands }) => bands[10]),
    ).toEqual([0, 1, 2]);
  });

  it('is as long as it is on the calendar clock', () => {
    // A 23.5 hours, B an hour more.
    expect(
      flowTimes(items, vienna, { ...options, window: easter }).map(
        ({ flowMs }) => flowMs / HOUR,
      ),
    ).toEqual([23.5, 24.5]);
  });
});

describe('a visit of no length', () => {
  it('counts as a visit and takes no time', () => {
    const [ready, dev, released] = statusItem(
      'A',
      'ready 2, dev 3, done 5',
    ).visits;
    const item: Timeline = {
      ...statusItem('A', 'ready 2, dev 3, done 5'),
      visits: [
        ready,
        {
          ...ready,
          stageId: 'review',
          entry: 'forward',
          from: day(3),
          to: day(3),
        },
        { ...dev, entry: 'return' },
        released,
      ],
    };
    expect(flowTimes([item], STREAM, options)).toMatchObject([
      { flowMs: 3 * DAY, waitMs: DAY, activeMs: 2 * DAY },
    ]);
    const review = computeMap([item], STREAM, options).stages.find(
      ({ stageId }) => stageId === 'review',
    );
    expect(review).toMatchObject({
      visits: 1,
      items: 1,
      leadTime: { value: 0, n: 1 },
    });
    expect(workItemAges([item], STREAM, 'calendar', day(3))).toMatchObject([
      { stageId: 'development', stageAgeMs: 0 },
    ]);
  });
});

describe('cumulative flow', () => {
  const READY = 2;
  const DEVELOPMENT = 3;
  const RELEASED = 10;

  it('has no day in no window', () => {
    expect(cumulativeFlow(EDGES, STREAM, NONE)).toEqual([]);
    expect(cumulativeFlow(EDGES, STREAM, { from: day(3), to: day(2) })).toEqual(
      [],
    );
  });

  it('has one entry per local day that the window touches, the last at its end', () => {
    const days = cumulativeFlow([], STREAM, { from: day(2.5), to: day(4.5) });
    expect(days.map(({ at }) => at)).toEqual([day(3), day(4), day(4.5)]);
    expect(
      cumulativeFlow([], STREAM, { from: day(2), to: day(4) }).map(
        ({ at }) => at,
      ),
    ).toEqual([day(3), day(4)]);
    expect(days[0].bands).toEqual(new Array(11).fill(0));
    // What begins or ends on the last day, after the window, is not in it.
    const [last] = cumulativeFlow(
      [
        statusItem('A', 'ready 4.6'),
        statusItem('B', 'ready 1, done 4.5'),
        statusItem('C', 'ready 1, done 4.4'),
      ],
      STREAM,
      { from: day(2.5), to: day(4.5) },
    ).slice(-1);
    expect([READY, RELEASED].map(s => last.bands[s])).toEqual([2, 1]);
  });

  it('counts done from the window on, at its first instant as well', () => {
    const bands = cumulativeFlow(EDGES, STREAM, window).map(
      day_ => day_.bands[RELEASED],
    );
    // first on day 2, direct on 4, inside on 5; the one of day 9 is outside.
    expect(bands).toEqual([1, 1, 2, 3, 3, 3, 3]);
  });

  it("stands an item in the stage it had before the window, to the window's end and beyond", () => {
    const days = cumulativeFlow(
      [
        statusItem('A', 'ready 0, dev 3'),
        statusItem('B', 'ready 0, dev 12'),
        statusItem('C', 'ready 9'),
      ],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[READY])).toEqual(new Array(7).fill(2));
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual([
      0, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('does not see what began and ended within a day, nor an unknown stage', () => {
    const days = cumulativeFlow(
      [
        statusItem('A', 'ready 2, dev 3.25, ready 3.5'),
        statusItem('B', 'dev 2, limbo 4, dev 6'),
      ],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual([
      1, 1, 0, 0, 1, 1, 1,
    ]);
  });

  it('takes a reopened item out of done while it is open', () => {
    const days = cumulativeFlow(
      [statusItem('A', 'dev 2, done 3, dev 5, done 7')],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[RELEASED])).toEqual([
      0, 1, 1, 0, 0, 1, 1,
    ]);
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual(
      new Array(7).fill(1),
    );
  });

  it('lets an abandoned item leave all bands', () => {
    const [given] = [statusItem('A', 'dev 2, done 5')];
    const abandoned: Timeline = {
      ...given,
      state: 'abandoned',
      visits: given.visits.slice(0, 1),
    };
    expect(
      cumulativeFlow([abandoned], STREAM, window).map(
        ({ bands }) => bands[DEVELOPMENT],
      ),
    ).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });
});

describe('work item age', () => {
  const ages = (items: readonly Timeline[], at: number) =>
    workItemAges(items, STREAM, 'calendar', at);

  it('is told with the stage the item stands in at that instant', () => {
    const item = {
      ...statusItem('A', 'ready 0, dev 3, review 6, done 8'),
      title: 'Refunds',
    };
    expect(ages([item], day(3))).toEqual([
      {
        itemKey: 'A',
        title: 'Refunds',
        stageId: 'development',
        ageMs: 3 * DAY,
        stageAgeMs: 0,
      },
    ]);
    expect(ages([item], day(5))).toMatchObject([
      { stageId: 'development', stageAgeMs: 2 * DAY },
    ]);
    expect(ages([item], day(6.5))).toMatchObject([
      { stageId: 'review', ageMs: 6.5 * DAY, stageAgeMs: DAY / 2 },
    ]);
    expect(ages([item], day(8))).toEqual([]);
    expect(ages([statusItem('B', 'dev 0')], day(1))[0]).not.toHaveProperty(
      'title',
    );
  });

  it('does not know the stage of an unmapped status', () => {
    expect(ages([statusItem('A', 'dev 0, limbo 2')], day(3))).toMatchObject([
      { stageId: null, ageMs: 3 * DAY, stageAgeMs: DAY },
    ]);
  });

  it('goes from the oldest, by key among equals', () => {
    const items = [
      statusItem('C', 'dev 2'),
      statusItem('B', 'dev 1'),
      statusItem('D', 'dev 0'),
      statusItem('A', 'dev 1'),
    ];
    const keys = ages(items, day(3)).map(({ itemKey }) => itemKey);
    expect(keys).toEqual(['D', 'A', 'B', 'C']);
    expect(
      ages([...items].reverse(), day(3)).map(({ itemKey }) => itemKey),
    ).toEqual(keys);
  });

  it('counts working hours on the working clock', () => {
    expect(
      workItemAges([statusItem('A', 'dev 0')], STREAM, 'working', day(3)),
    ).toMatchObject([{ ageMs: 24 * HOUR, stageAgeMs: 24 * HOUR }]);
  });
});
