import { setTimeout as sleep } from 'node:timers/promises';
import { readAll } from './readAll';

const WITHIN_MS = 600_000;
const EVERY_MS = 2_000;

/** Waits until all streams are summed up: from then on what is shown changes no more by itself. */
export default async function waitForMany(): Promise<void> {
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    const { streams } = await readAll('/overview');
    if (
      streams.length > 0 &&
      streams.every(({ figures }: { figures?: object }) => figures)
    ) {
      return;
    }
    await sleep(EVERY_MS);
  }
  throw new Error('The streams were not summed up in time');
}
