import { setTimeout as sleep } from 'node:timers/promises';
import { readAll } from '../many/readAll';

/** What changed is worked out again at the latest after these: a minute's pause, and the next round. */
const WITHIN_MS = 130_000;
const EVERY_MS = 2_000;

/** Waits until the overview and the quality of the data were worked out of all the history. */
export async function waitForOverview(): Promise<void> {
  const read = Number(process.env.HISTORY_READ_AT ?? 0);
  while (Date.now() < read + WITHIN_MS) {
    const { streams, noStream } = await readAll('/overview');
    const made: { figures?: { madeAt: string } }[] = streams;
    if (
      noStream &&
      made.every(({ figures }) => figures && Date.parse(figures.madeAt) > read)
    ) {
      return;
    }
    await sleep(EVERY_MS);
  }
}
