import { MapOptions, StreamDefinition } from '../model';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { MapEdit } from './MapEdit';
import { options } from './__testUtils__/meanDays';

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
