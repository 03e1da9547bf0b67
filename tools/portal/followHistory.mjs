import { setTimeout as sleep } from 'node:timers/promises';
import { historyProgress } from './historyProgress.mjs';
import { signedIn } from './signedIn.mjs';

const EVERY_MS = 5_000;

/**
 * Tells in the terminal when each tool of the company is read, and when all
 * that was read is there to be seen.
 *
 * @param {{ backend: string, since: number, signal: AbortSignal, tell: (line: string) => void }} options
 */
export async function followHistory({ backend, since, signal, tell }) {
  const told = new Set();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  for (;;) {
    try {
      const request = await signedIn(backend);
      const { sources, queued } = await historyProgress(request, 'company-');
      for (const { id, title, readsHistory, read } of sources) {
        if (readsHistory && read && !told.has(id)) {
          told.add(id);
          tell(`  ${title} is read, after ${seconds()} s`);
        }
      }
      if (sources.length && sources.every(({ read }) => read) && !queued) {
        tell(
          `All of the demo company's history is there, after ${seconds()} s.`,
        );
        return;
      }
    } catch (error) {
      // An edit starts the backend again; what it lacks then comes later.
      if (signal.aborted) return;
      if (!(error instanceof Error)) throw error;
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
  }
}
