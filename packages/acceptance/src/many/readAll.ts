import { signedIn } from '../../../../tools/portal/signedIn.mjs';

/** What the API answers the guest, who may read all. */
export async function readAll(path: string) {
  const url = process.env.PORTAL_URL;
  if (!url) {
    throw new Error('PORTAL_URL is not set: run `npm test many`');
  }
  const request = await signedIn(url);
  const answer = await request(`/api/value-stream${path}`);
  if (!answer.ok) {
    throw new Error(`${path}: ${await answer.text()}`);
  }
  return answer.json();
}
