import { limitedSignal } from './limitedSignal';

describe('the signal of one request', () => {
  it('aborts with the one around it, also where that was aborted before', () => {
    const outer = new AbortController();
    const { signal, release } = limitedSignal(outer.signal, 60_000);
    outer.abort(new Error('stopped'));
    expect(signal.reason).toEqual(new Error('stopped'));
    const late = limitedSignal(outer.signal, 60_000);
    expect(late.signal.aborted).toBe(true);
    late.release();
    release();
  });

  it('aborts when the time is over', async () => {
    const { signal } = limitedSignal(new AbortController().signal, 5);
    await new Promise(aborted => signal.addEventListener('abort', aborted));
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('does nothing more once it is released', async () => {
    const outer = new AbortController();
    const { signal, release } = limitedSignal(outer.signal, 5);
    release();
    outer.abort();
    await new Promise(passed => setTimeout(passed, 20));
    expect(signal.aborted).toBe(false);
  });
});
