import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from '../portal/signedIn.mjs';

const WITHIN_MS = 180_000;

/** Waits until the histories are read and nothing waits to be worked out. */
export async function waitForHistories(url, histories) {
  const request = await signedIn(url);
  const ask = async path => {
    const answer = await request(`/api/value-stream${path}`);
    return answer.ok ? answer.json() : undefined;
  };
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    const scopes = await Promise.all(
      histories.sources.map(({ id }) =>
        ask(`/entities/component/default/${id}`),
      ),
    );
    const quality = await ask('/data-quality');
    if (
      scopes.every(scope => scope?.itemCount > 0) &&
      quality?.queue.inbox + quality?.queue.dirty === 0
    ) {
      return;
    }
    await sleep(500);
  }
  throw new Error('The histories were not read in time');
}
