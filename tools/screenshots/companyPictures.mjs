import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../portal/ports.mjs';
import { historyProgress } from '../portal/historyProgress.mjs';
import { signedIn } from '../portal/signedIn.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { startCompany } from '../portal/startCompany.mjs';
import { root } from '../toolchain/paths.mjs';
import { takeLooks } from './looks.mjs';

const EVERY_MS = 1_000;
/** Until the overview has everything. */
const SUMMED_UP_MS = 90_000;
const catalog = '/catalog/default';

/** What a newcomer looks at first; the overview, which is worked out once a minute, last. */
const PICTURES = [
  {
    name: 'map',
    path: `${catalog}/valuestream/payments/value-stream-map?window=180d`,
    shows: 'Reading this map',
    height: 1130,
  },
  {
    name: 'dependencies',
    path: `${catalog}/valuestream/platform/value-stream-dependencies?window=180d`,
    shows: 'They wait for us',
    height: 1000,
  },
  {
    name: 'flow',
    path: `${catalog}/component/picking-lists/value-stream-flow?window=180d&show=flow`,
    shows: 'Flow load',
    height: 1100,
  },
  {
    name: 'delivery',
    path: `${catalog}/component/chat/value-stream-flow?window=90d&show=delivery`,
    shows: 'Deployments and incidents',
    height: 900,
  },
  {
    name: 'streams',
    path: '/value-streams/streams',
    shows: 'Flow time p50',
    height: 1000,
  },
];

/**
 * Takes the pictures of the demo company.
 *
 * @param {{ browser: import('@playwright/test').Browser, folder: string, onStop: (stop: () => Promise<void>) => void }} options
 *   `folder` of the company's own files, `onStop` is told what to stop
 */
export async function companyPictures({ browser, folder, onStop }) {
  rmSync(folder, { recursive: true, force: true });
  const pictures = join(root, 'docs', 'pictures');
  mkdirSync(pictures, { recursive: true });
  const port = await findFreePort();
  const company = await startCompany({
    folder,
    backend: `http://localhost:${port}`,
  });
  onStop(company.stop);
  const portal = await startBuiltPortal({
    log: join(folder, 'portal.log'),
    port,
    config: [company.config],
    dataWithinMs: 0,
  });
  onStop(portal.stop);
  const request = await signedIn(portal.url);
  for (;;) {
    const { sources, queued } = await historyProgress(request, 'company-');
    if (sources.length && sources.every(({ read }) => read) && !queued) break;
    await sleep(EVERY_MS);
  }
  const complete = Date.now();
  for (const picture of PICTURES) {
    if (picture.name === 'streams') {
      await sleep(Math.max(0, complete + SUMMED_UP_MS - Date.now()));
    }
    await takeLooks(
      browser,
      portal.url,
      { ...picture, kept: picture.name, name: `company-${picture.name}` },
      pictures,
    );
  }
}
