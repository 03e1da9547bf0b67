import { signedIn } from '../../../../tools/portal/signedIn.mjs';

const WITHIN_MS = 120_000;
const EVERY_MS = 250;

/** Entities with the number of objects that the input gives each. */
const EXPECTED = {
  'component/default/shop-orders': 14,
  'component/default/shop-site': 1,
  'valuestream/default/online-shop': 14,
  'component/default/payments': 1,
  'component/default/near-offers': 3,
  'component/default/shop-parcels': 7,
} as const;

const PARCELS_DONE = 5;

/**
 * Waits until every source of the input has been read and nothing waits to be
 * worked out: what the tests see then no longer changes by itself.
 */
export default async function waitForInput(): Promise<void> {
  const url = process.env.PORTAL_URL;
  if (!url) {
    throw new Error('PORTAL_URL is not set: run `npm test browser`');
  }
  const request = await signedIn(url);
  const ask = async (path: string) => {
    const answer = await request(`/api/value-stream${path}`);
    return answer.ok ? answer.json() : undefined;
  };
  const isComplete = async () => {
    const quality = await ask('/data-quality');
    if (!quality || quality.queue.inbox + quality.queue.dirty > 0) {
      return false;
    }
    const { sources } = await ask('/sources');
    const scopes = await Promise.all(
      Object.entries(EXPECTED).map(async ([path, least]) => {
        const scope = await ask(`/entities/${path}`);
        return scope?.itemCount >= least;
      }),
    );
    const { streams } = await ask('/overview');
    const parcels = streams.find(
      ({ ref }: { ref: string }) => ref === 'valuestream:default/parcels',
    );
    return (
      scopes.every(Boolean) &&
      // The overview is worked out a while after the rest.
      parcels?.figures?.flowTime.n === PARCELS_DONE &&
      parcels.figures.waits.length > 0 &&
      streams.every(({ figures }: { figures?: object }) => figures) &&
      sources.every(
        ({ state }: { state: string }) =>
          state !== 'never-run' && state !== 'running',
      )
    );
  };
  for (const since = Date.now(); Date.now() - since < WITHIN_MS; ) {
    if (await isComplete()) return;
    await new Promise(resolve => {
      setTimeout(resolve, EVERY_MS);
    });
  }
  throw new Error('The input of the browser tests was not read in time');
}
