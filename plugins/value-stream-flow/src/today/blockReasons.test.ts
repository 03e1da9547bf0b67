import { blockReasons } from './blockReasons';

const DAY = 86_400_000;
const blocker = (itemKey: string, days: number, more: object) => ({
  itemKey,
  since: '2026-06-01T00:00:00Z',
  ms: DAY,
  lostMs: days * DAY,
  reason: 'flag' as const,
  ...more,
});

describe('blockReasons', () => {
  it('adds up what each blocking item and each note of a flag cost, the costliest first', () => {
    const reasons = blockReasons([
      blocker('a', 2, { reason: 'item', blockedBy: 'x' }),
      blocker('b', 3, { reason: 'item', blockedBy: 'x' }),
      blocker('c', 6, { note: 'waits for a key' }),
      blocker('d', 1, {}),
    ]);
    expect(
      reasons.map(({ first, items, lostMs }) => [
        first.itemKey,
        items,
        lostMs / DAY,
      ]),
    ).toEqual([
      ['c', 1, 6],
      ['a', 2, 5],
      ['d', 1, 1],
    ]);
  });
});
