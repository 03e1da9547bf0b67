import { createRequestGate } from './createRequestGate';

const { signal } = new AbortController();

async function tookMs(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

describe('createRequestGate', () => {
  it('lets requests through while nothing holds them back', async () => {
    const gate = createRequestGate();
    const ms = await tookMs(async () => {
      for (let request = 0; request < 1_000; request += 1) {
        await gate.enter(signal);
      }
    });
    expect(ms).toBeLessThan(1_000);
  });

  it('holds all back for as long as one is asked to wait', async () => {
    const gate = createRequestGate();
    gate.hold(60);
    gate.hold(20);
    const ms = await tookMs(() =>
      Promise.all([gate.enter(signal), gate.enter(signal)]),
    );
    expect(ms).toBeGreaterThanOrEqual(59);
  });

  it('lets through so many at once and then so many a minute', async () => {
    // Two at once, then one in 50 ms: the fifth comes after 150 ms.
    const gate = createRequestGate({ atOnce: 2, perMinute: 1_200 });
    const ms = await tookMs(() =>
      Promise.all(Array.from({ length: 5 }, () => gate.enter(signal))),
    );
    expect(ms).toBeGreaterThanOrEqual(145);
    expect(ms).toBeLessThan(2_000);
  });

  it('waits no longer than its caller', async () => {
    const gate = createRequestGate();
    const controller = new AbortController();
    gate.hold(60_000);
    const waiting = gate.enter(controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
