import { HOUR } from '../__testUtils__/history';
import { fitQueueModel, QueuedVisit, waitWithServers } from './queueModel';

/** Pairs arrive every 4 hours; each takes 2. One server: the second waits 2 hours. */
function pairs(n: number, waits: (pair: number) => number): QueuedVisit[] {
  return Array.from({ length: n }, (_, i) => {
    const arrivedAt = 4 * HOUR * Math.floor(i / 2);
    const startedAt = arrivedAt + (i % 2 ? waits(i) * HOUR : 0);
    return { arrivedAt, startedAt, endedAt: startedAt + 2 * HOUR };
  });
}

describe('queue model', () => {
  const served = pairs(80, () => 2);
  const model = fitQueueModel(served);

  it('finds the number of servers and replays another', () => {
    expect(model).toEqual({
      kind: 'fitted',
      servers: 1,
      backtestError: 0,
      n: 80,
    });
    expect(waitWithServers(served, model, 1)).toMatchObject({ value: HOUR });
    expect(waitWithServers(served, model, 2)).toMatchObject({ value: 0 });
    expect(() => waitWithServers(served, model, 0)).toThrow(RangeError);
  });

  it('is not identifiable where the backtest fails or there is too little', () => {
    const changed = fitQueueModel(pairs(80, i => (i < 40 ? 2 : 9)));
    const none = { kind: 'unknown', reason: 'not-identifiable' };
    expect(changed).toMatchObject(none);
    expect(waitWithServers(served, changed, 2)).toMatchObject(none);
    expect(fitQueueModel(pairs(38, () => 2))).toMatchObject(none);
    expect(fitQueueModel(pairs(80, () => 0))).toMatchObject(none);
  });

  it('passes its backtest within a fifth, either way', () => {
    // Foretold a mean of 1 hour; the later half waited w ÷ 2.
    const error = (w: number) => {
      const fitted = fitQueueModel(pairs(80, i => (i < 40 ? 2 : w)));
      return fitted.kind === 'fitted' ? fitted.backtestError : fitted.reason;
    };
    expect(error(1.6)).toBe('not-identifiable');
    expect(error(1.75)).toBeCloseTo(1 / 7, 12);
    expect(error(2.4)).toBeCloseTo(-1 / 6, 12);
    expect(error(2.6)).toBe('not-identifiable');
  });

  it('needs twenty visits in each half, in any order', () => {
    expect(fitQueueModel(pairs(40, () => 2))).toMatchObject({ servers: 1 });
    expect(fitQueueModel(pairs(39, () => 2))).toEqual({
      kind: 'unknown',
      reason: 'not-identifiable',
      n: 39,
    });
    expect(fitQueueModel([...served].reverse())).toEqual(model);
    expect(waitWithServers([...served].reverse(), model, 1)).toEqual(
      waitWithServers(served, model, 1),
    );
    // No wait in the later half alone.
    expect(fitQueueModel(pairs(80, i => (i < 40 ? 2 : 0)))).toMatchObject({
      reason: 'not-identifiable',
    });
  });

  /** So many arrive together each day, each served for 6 hours, so many at a time. */
  const crowds = (together: number, atATime: number, n: number) =>
    Array.from({ length: n }, (_, i): QueuedVisit => {
      const arrivedAt = 24 * HOUR * Math.floor(i / together);
      const startedAt =
        arrivedAt + 6 * HOUR * Math.floor((i % together) / atATime);
      return { arrivedAt, startedAt, endedAt: startedAt + 6 * HOUR };
    });

  it('finds two and three at a time', () => {
    expect(fitQueueModel(crowds(3, 2, 60))).toMatchObject({ servers: 2 });
    const four = crowds(4, 3, 80);
    const three = fitQueueModel(four);
    expect(three).toMatchObject({ servers: 3, backtestError: 0 });
    // One of four waits 6 hours; with two at a time two do, with one 0, 6, 12, 18.
    expect(waitWithServers(four, three, 3)).toEqual({
      kind: 'value',
      value: 1.5 * HOUR,
      unit: 'ms',
      n: 80,
      method: 'replayed through a queue that passed its backtest',
    });
    expect(waitWithServers(four, three, 2)).toMatchObject({ value: 3 * HOUR });
    expect(waitWithServers(four, three, 1)).toMatchObject({ value: 9 * HOUR });
  });

  it('takes the number whose wait comes nearest', () => {
    // Recorded 10 % shorter than one at a time gives, and two give none.
    const shorter = fitQueueModel(pairs(80, () => 1.8));
    expect(shorter).toMatchObject({ servers: 1 });
    // Two of three give 2 hours, three none: 0.9 hours are nearer to none.
    const odd = crowds(3, 2, 60).map(visit => {
      const startedAt =
        visit.arrivedAt + (visit.startedAt - visit.arrivedAt) * 0.45;
      return { ...visit, startedAt, endedAt: startedAt + 6 * HOUR };
    });
    expect(fitQueueModel(odd)).toMatchObject({ reason: 'not-identifiable' });
  });

  it('serves a whole number, at least one', () => {
    expect(() => waitWithServers(served, model, 1.5)).toThrow(
      'Not a number of servers: 1.5',
    );
    expect(() => waitWithServers(served, model, -1)).toThrow(RangeError);
  });
});
