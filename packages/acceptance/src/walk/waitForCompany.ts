import { setTimeout as sleep } from 'node:timers/promises';
import { historyProgress } from '../../../../tools/portal/historyProgress.mjs';
import { STILL, work } from './work';
import { signedIn } from '../../../../tools/portal/signedIn.mjs';

const WITHIN_MS = 300_000;
const EVERY_MS = 1_000;
const ENOUGH = 3;

/**
 * Waits until all of the company's history is there to be seen: between two
 * steps of deriving it the queue may be empty for a moment. From the beginning
 * hardly anything happens, so that the ledger has all that pages show.
 */
export default async function waitForCompany(): Promise<void> {
  const url = process.env.PORTAL_URL;
  if (!url) {
    throw new Error('PORTAL_URL is not set: run `npm test walk`');
  }
  await work(STILL);
  const request = await signedIn(url);
  let still = 0;
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    const { sources, queued } = await historyProgress(request, 'company-');
    const read = sources.length > 0 && sources.every(one => one.read);
    still = read && queued === 0 ? still + 1 : 0;
    if (still === ENOUGH) {
      process.env.HISTORY_READ_AT = String(Date.now());
      return;
    }
    await sleep(EVERY_MS);
  }
  throw new Error("The company's history was not there in time");
}
