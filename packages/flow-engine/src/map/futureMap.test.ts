import fc from 'fast-check';
import { MapOptions, StreamDefinition } from '../model';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { composeTimelines } from '../timeline';
import { compareMaps } from './compareMaps';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { MapEdit } from './MapEdit';

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

const NO_DATA = { kind: 'unknown', reason: 'no-data', n: 5 };

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
    // More faults than there are, a share beyond 1, and less than no time.
    for (const edit of [
      { stageId: 'development', what: 'complete-accurate', value: 1.1 },
      { stageId: 'review', what: 'complete-accurate', value: 0.9 },
      { stageId: 'ready', what: 'wait', value: -0.1 },
    ] as const) {
      expect(meanDays(edit)).toBe('not-identifiable');
    }
    expect(
      futureMap(FIVE, STREAM, options, [
        { stageId: 'nowhere', what: 'wait', value: 0 },
      ]),
    ).toMatchObject({
      bound: 'upper',
      window: options.window,
      clock: 'calendar',
      basis: 'state',
      counted: 5,
      leftOut: [],
      flowTime: { p50: NO_DATA, p75: NO_DATA, p85: NO_DATA, p95: NO_DATA },
      meanFlowTime: NO_DATA,
      processTime: NO_DATA,
      waitTime: NO_DATA,
      activityRatio: NO_DATA,
      queues: [],
    });
  });

  it('leaves the time before the commitment out', () => {
    // D's four days in the backlog are in no total.
    expect(meanDays({ stageId: 'backlog', what: 'wait', value: 0 })).toBe(8);
  });

  it('gives all totals, of several changes together', () => {
    // Ready 15 → 7.5 days, development 20 → 10; waiting 1 and review 4 stay.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0.5 },
      { stageId: 'development', what: 'process', value: 0.5 },
    ]);
    expect(future.bound).toBe('upper');
    expect(future.waitTime).toMatchObject({ value: 1.7 * DAY, n: 5 });
    expect(future.processTime).toMatchObject({ value: (14 * DAY) / 5 });
    expect(future.meanFlowTime).toMatchObject({ value: 4.5 * DAY });
    expect(future.activityRatio).toMatchObject({
      value: expect.closeTo(14 / 22.5, 12),
    });
    // A 2.5, B 5, C 5.5, D 2, E 7.5.
    expect(future.flowTime.p50).toMatchObject({ value: 5 * DAY, unit: 'ms' });
  });

  it('has a ladder that adds up to its totals, and stages with what they lost', () => {
    // As above; ready 7.5 ÷ 4 visitors, development 10 ÷ 5.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0.5 },
      { stageId: 'development', what: 'process', value: 0.5 },
    ]);
    const step = (id: string) =>
      future.ladder.steps.find(({ stageId }) => stageId === id)!;
    expect(step('ready').waitMs).toBe(1.5 * DAY);
    expect(step('development').workMs).toBe(2 * DAY);
    expect(step('review').workMs).toBe(0.8 * DAY);
    expect(
      future.ladder.steps
        .slice(2)
        .reduce((sum, { waitMs, workMs }) => sum + waitMs + workMs, 0),
    ).toBe(4.5 * DAY);
    expect(future.stages[2]).toMatchObject({
      stageId: 'ready',
      waitTime: { value: 1.875 * DAY, n: 4 },
    });
    expect(future.stages[3].processTime).toMatchObject({ value: 2 * DAY });
    expect(future.stages[3].percentCompleteAccurate).toMatchObject({
      value: 0.8,
    });
  });

  it('takes the rework that a better %C&A saves from the steps where it was done', () => {
    // C went back to development for 3 days, until it was in review again.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    const now = futureMap(FIVE, STREAM, options, []);
    const work = (map: typeof now, id: string) =>
      map.ladder.steps.find(({ stageId }) => stageId === id)!.workMs;
    const saved = work(now, 'development') - work(future, 'development');
    expect(saved / DAY).toBeCloseTo(3 / 5, 12);
    expect(work(future, 'review')).toBe(work(now, 'review'));
    expect(future.rolledCompleteAccurate).toMatchObject({ value: 1 });
    expect(now.rolledCompleteAccurate).toMatchObject({ value: 0.8 });
  });

  it('takes no more from a step than it has, however many edits are about it', () => {
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'process', value: 0 },
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    expect(
      future.ladder.steps.every(
        ({ waitMs, workMs }) => waitMs >= 0 && workMs >= 0,
      ),
    ).toBe(true);
    // Ready 15, waiting 1 and review 4 are left.
    expect(future.meanFlowTime).toMatchObject({ value: 4 * DAY });
  });

  it('keeps a stage as it is at a factor of 1 and its own %C&A', () => {
    expect(meanDays({ stageId: 'ready', what: 'wait', value: 1 })).toBe(8);
    expect(
      meanDays({
        stageId: 'development',
        what: 'complete-accurate',
        value: 0.8,
      }),
    ).toBeCloseTo(8, 9);
    expect(
      meanDays({ stageId: 'review', what: 'complete-accurate', value: 1 }),
    ).toBe(8);
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

describe('futureMap without a change', () => {
  it.each(['last-done', 'first-done', 'cumulative-active'] as const)(
    'is the map of the policy %s, unknown time included',
    reopenPolicy => {
      const stream = { ...STREAM, reopenPolicy };
      const items = [
        item('A', 'dev 1, limbo 2, dev 2.2, done 12, dev 14, done 16'),
        item('B', 'ready 0, dev 2, done 6'),
      ];
      const now = computeMap(items, stream, options);
      const { meanFlowTime, processTime, waitTime, activityRatio } = futureMap(
        items,
        stream,
        options,
        [],
      );
      expect({ meanFlowTime, processTime, waitTime, activityRatio }).toEqual({
        meanFlowTime: now.meanFlowTime,
        processTime: now.processTime,
        waitTime: now.waitTime,
        activityRatio: now.activityRatio,
      });
      // A: 15 days, or 11 until first done, or 13 without the stay in done.
      const a = { 'last-done': 15, 'first-done': 11, 'cumulative-active': 13 };
      expect(meanFlowTime).toMatchObject({
        value: ((a[reopenPolicy] + 6) / 2) * DAY,
      });
    },
  );

  it('is that of a stage with the %C&A that it has', () => {
    // One of two was charged to development.
    const items = [
      item('A', 'dev 1, review 3, dev 4, review 6, done 8'),
      item('B', 'dev 1, review 3, done 5'),
    ];
    const edit = (value: number) =>
      futureMap(items, STREAM, options, [
        { stageId: 'development', what: 'complete-accurate', value },
      ]).meanFlowTime;
    // 7 and 4 days; without the return, two fewer.
    expect(edit(0.5)).toMatchObject({ value: 5.5 * DAY });
    expect(edit(1)).toMatchObject({ value: 4.5 * DAY });
    expect(edit(0.4)).toMatchObject({ reason: 'not-identifiable' });
  });
});

/**
 * So many items arrive for review together, again and again; so many are
 * reviewed at a time, each for a quarter of a day. Half a day of development
 * comes before.
 */
function reviewed(
  together: number,
  everyDays: number,
  atATime: number,
  groups: number,
) {
  return Array.from({ length: groups * together }, (_, i) => {
    const arrived = 1 + everyDays * Math.floor(i / together);
    const begun = arrived + Math.floor((i % together) / atATime) / 4;
    return item(
      `R${i}`,
      [
        `dev ${arrived - 0.5}`,
        ...(begun > arrived ? [`wait ${arrived}`] : []),
        `review ${begun}`,
        `done ${begun + 0.25}`,
      ].join(', '),
    );
  });
}

describe('futureMap with a queue that foretold its own past', () => {
  const mean = (
    items: ReturnType<typeof reviewed>,
    edit: MapEdit,
    how: MapOptions = options,
  ) => {
    const { meanFlowTime } = futureMap(items, STREAM, how, [edit]);
    return meanFlowTime.kind === 'value'
      ? meanFlowTime.value / DAY
      : meanFlowTime.reason;
  };
  const review = (what: MapEdit['what'], value: number): MapEdit => ({
    stageId: 'review',
    what,
    value,
  });
  // Pairs, one at a time: 0.75 days and, with a wait of 0.25, 1 day.
  const pairs = reviewed(2, 0.5, 1, 40);

  it('replays another capacity', () => {
    const future = futureMap(pairs, STREAM, options, [review('capacity', 2)]);
    expect(future.meanFlowTime).toMatchObject({ value: 0.75 * DAY, n: 80 });
    expect(future.waitTime).toMatchObject({ value: 0 });
    expect(future.processTime).toMatchObject({ value: 0.75 * DAY });
    expect(future.queues).toEqual([
      { stageId: 'review', servers: 1, backtestError: 0, n: 80 },
    ]);
    expect(mean(pairs, review('capacity', 1))).toBe(0.875);
  });

  it('takes an edit of the wait stage for one of the stage it feeds', () => {
    expect(
      mean(pairs, {
        stageId: 'waiting-for-review',
        what: 'capacity',
        value: 2,
      }),
    ).toBe(0.75);
  });

  it('replays a limit on work in progress as a capacity below the one there is', () => {
    // Threes, two at a time: waits 0, 0 and 0.25. One at a time: 0, 0.25 and 0.5.
    const threes = reviewed(3, 1, 2, 16);
    expect(mean(threes, review('wip-limit', 2))).toBeCloseTo(0.75 + 1 / 12, 12);
    expect(mean(threes, review('wip-limit', 9))).toBeCloseTo(0.75 + 1 / 12, 12);
    expect(mean(threes, review('wip-limit', 1))).toBe(1);
    expect(mean(threes, review('capacity', 3))).toBe(0.75);
  });

  it('runs on the working clock as well', () => {
    const working: MapOptions = { ...options, clock: 'working' };
    const now = computeMap(pairs, STREAM, working);
    const same = futureMap(pairs, STREAM, working, [review('capacity', 1)]);
    expect(same.meanFlowTime).toEqual(now.meanFlowTime);
    // The second of a noon pair waits from 12 to 17.
    expect(now.waitTime.kind === 'value' && now.waitTime.value > 0).toBe(true);
    expect(
      futureMap(pairs, STREAM, working, [review('capacity', 2)]).waitTime,
    ).toMatchObject({ value: 0 });
  });

  it("knows only what had happened by the window's end or now", () => {
    // 38 visits by day 9.75, and 40 by day 10.25.
    const until = (to: number) =>
      mean(pairs, review('capacity', 2), {
        ...options,
        window: { from: day(0), to: day(to) },
      });
    expect(until(10.5)).toBe('not-identifiable');
    expect(until(11.25)).toBe(0.75);
    expect(
      mean(pairs, review('capacity', 2), { ...options, asOf: day(10.5) }),
    ).toBe('not-identifiable');
  });

  it('counts what waits in flow, from the start on', () => {
    const threes = reviewed(3, 1, 2, 16);
    const from = (commitment: string, edit: MapEdit, items = threes) => {
      const stream = { ...STREAM, commitment };
      const { meanFlowTime } = futureMap(items, stream, options, [edit]);
      return meanFlowTime.kind === 'value' && meanFlowTime.value / DAY;
    };
    // Committed to review alone: what waits for it has not started. The second
    // of three is in review at once now, and would wait a quarter of a day.
    expect(from('review', review('wip-limit', 1))).toBeCloseTo(
      0.25 + 0.25 / 3,
      12,
    );
    // Committed to the wait: it begins with the flow, and a third no longer
    // waits. Those that never do are in review at once.
    expect(from('waiting-for-review', review('wip-limit', 2))).toBeCloseTo(
      0.25 + 1 / 12,
      12,
    );
    expect(from('waiting-for-review', review('capacity', 3))).toBe(0.25);
    // One that was never reviewed has half a day of its own.
    const other = item('other', 'dev 3, done 3.5');
    expect(
      from('ready', review('capacity', 3), [...threes, other]),
    ).toBeCloseTo((48 * 0.75 + 0.5) / 49, 12);
  });

  it('changes each of the waits of an item, up to when it was done', () => {
    // The last group comes back for review on day 20, again two at a time.
    const again = ['20, done 20.25', '20, done 20.25', '20.25, done 20.5'];
    const threes = [
      ...reviewed(3, 1, 2, 15),
      ...again.map((end, i) =>
        item(
          `Z${i}`,
          i < 2
            ? `dev 15.5, review 16, done 16.25, review ${end}`
            : `dev 15.5, wait 16, review 16.25, done 16.5, wait 20, review ${end}`,
        ),
      ),
    ];
    const longer = (reopenPolicy: StreamDefinition['reopenPolicy']) => {
      const stream = { ...STREAM, reopenPolicy };
      const meanOf = (edits: MapEdit[]) => {
        const { meanFlowTime } = futureMap(threes, stream, options, edits);
        return meanFlowTime.kind === 'value' ? meanFlowTime.value / DAY : NaN;
      };
      return meanOf([review('wip-limit', 1)]) - meanOf([]);
    };
    // One at a time, a group waits 0.75 days where it waited 0.25.
    expect(longer('last-done')).toBeCloseTo((17 * 0.5) / 48, 9);
    expect(longer('first-done')).toBeCloseTo((16 * 0.5) / 48, 9);
  });

  it('stays not identifiable for no capacity, no queue, or no stage to serve', () => {
    expect(mean(pairs, review('capacity', 0))).toBe('not-identifiable');
    expect(mean(pairs, review('capacity', 1.5))).toBe('not-identifiable');
    expect(mean(pairs, { ...review('capacity', 2), stageId: 'analysis' })).toBe(
      'not-identifiable',
    );
    expect(mean(pairs, { ...review('capacity', 2), stageId: 'released' })).toBe(
      'not-identifiable',
    );
    // Four at a time never wait.
    expect(mean(reviewed(4, 1, 4, 20), review('capacity', 2))).toBe(
      'not-identifiable',
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
