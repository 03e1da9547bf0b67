import { getEventListeners } from 'node:events';
import { startTimeLimit } from './startTimeLimit';

describe('a time limit', () => {
  it('aborts with a TimeoutError when its time is over', async () => {
    const { signal } = startTimeLimit(new AbortController().signal, 1);
    await new Promise(aborted => signal.addEventListener('abort', aborted));
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('aborts with the outer signal and for its reason, also where that came before', () => {
    const outer = new AbortController();
    const limit = startTimeLimit(outer.signal, 60_000);
    const reason = new Error('stopped');
    outer.abort(reason);
    const late = startTimeLimit(outer.signal, 60_000);
    expect([limit, late].map(({ signal }) => signal.reason)).toEqual([
      reason,
      reason,
    ]);
    limit.end();
    late.end();
  });

  it('leaves nothing at the outer signal when it ends, and never aborts then', async () => {
    const outer = new AbortController();
    const limit = startTimeLimit(outer.signal, 1);
    limit.end();
    expect(getEventListeners(outer.signal, 'abort')).toEqual([]);
    await new Promise(later => setTimeout(later, 5));
    outer.abort();
    expect(limit.signal.aborted).toBe(false);
  });
});
