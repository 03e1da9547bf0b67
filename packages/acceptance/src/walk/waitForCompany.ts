import { setTimeout as sleep } from 'node:timers/promises';
import { historyProgress } from '../../../../tools/portal/historyProgress.mjs';
import { signedIn } from '../../../../tools/portal/signedIn.mjs';

const WITHIN_MS = 300_000;
const EVERY_MS = 1_000;
const STILL = 3;

/**
 * Waits until all of the company's history is there to be seen: between two
 * steps of deriving it the queue may be empty for a moment.
 */
export default async function waitForCompany(): Promise<void> {
  const url = process.env.PORTAL_URL;
  if (!url) {
    throw new Error('PORTAL_URL is not set: run `npm test walk`');
  }
  const request = await signedIn(url);
  let still = 0;
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    const { sources, queued } = await historyProgress(request, 'company-');
    const read = sources.length > 0 && sources.every(one => one.read);
    still = read && queued === 0 ? still + 1 : 0;
    if (still === STILL) {
      return;
    }
    await sleep(EVERY_MS);
  }
  throw new Error("The company's history was not there in time");
}
