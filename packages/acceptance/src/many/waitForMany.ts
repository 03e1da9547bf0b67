import { setTimeout as sleep } from 'node:timers/promises';
import { readAll } from './readAll';

const WITHIN_MS = 600_000;
const EVERY_MS = 2_000;

/** Of the eight items of each of the thousand streams seven are done. */
const THOUSAND = /\/stream-\d{4}$/;
const DONE = 7;

interface Summed {
  readonly ref: string;
  readonly role: string;
  readonly figures?: {
    readonly flowTime: { readonly n: number };
    readonly waits: readonly object[];
  };
}

/** Waits until all streams are summed up with all that is known of them: from then on what is shown changes no more by itself. */
export default async function waitForMany(): Promise<void> {
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    const { queue } = await readAll('/data-quality');
    const { streams } = await readAll('/overview');
    if (queue.inbox + queue.dirty === 0 && streams.every(isSummedUp)) {
      return;
    }
    await sleep(EVERY_MS);
  }
  throw new Error('The streams were not summed up in time');
}

function isSummedUp({ ref, role, figures }: Summed): boolean {
  return (
    figures !== undefined &&
    (!THOUSAND.test(ref) ||
      (figures.flowTime.n === DONE &&
        (role === 'supporting' || figures.waits.length > 0)))
  );
}
