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
});
