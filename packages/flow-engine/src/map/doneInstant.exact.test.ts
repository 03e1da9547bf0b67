import { doneInstant } from './doneInstant';

describe('doneInstant', () => {
  it('is the first or the last time, as the policy says', () => {
    const done = { state: 'done' as const, firstDoneAt: 3, endedAt: 7 };
    const open = { state: 'open' as const, firstDoneAt: 3, endedAt: null };
    const gone = { state: 'removed' as const, firstDoneAt: 3, endedAt: 7 };
    expect(doneInstant(done, 'first-done')).toBe(3);
    expect(doneInstant(done, 'last-done')).toBe(7);
    expect(doneInstant(open, 'first-done')).toBe(3);
    expect(doneInstant(open, 'last-done')).toBeNull();
    expect(doneInstant(gone, 'first-done')).toBeNull();
    expect(doneInstant(gone, 'last-done')).toBeNull();
  });
});
