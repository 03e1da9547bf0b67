// npm run screenshots: pictures of every view of the built portal, in both
// themes, wide and narrow, into .data/pictures: of real data, with those of the
// documentation copied to docs/images, and of the demo company, with docs/pictures;
// `-- --company` only the latter. Started by tools/run.mjs on the project's own Node.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../checks/findChromium.mjs';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { buildApp } from '../portal/buildApp.mjs';
import { loadExtras } from '../portal/loadExtras.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { writePortalConfig } from '../portal/writePortalConfig.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';
import { companyPictures } from './companyPictures.mjs';
import { exampleShop } from './exampleShop.mjs';
import { takeLooks } from './looks.mjs';
import { pictures } from './pictures.mjs';
import { statusHistories } from './statusHistories.mjs';

const folder = join(dataFolder, 'screenshots');
const images = join(root, 'docs', 'images');
const config = join(folder, 'app-config.screenshots.yaml');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
mkdirSync(images, { recursive: true });

let browser;
const stops = [];
const stopAll = async () => {
  await browser?.close();
  for (const stop of stops.splice(0).reverse()) await stop();
};
leaveWithStarter(stopAll);

const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium is found: install it, or set CHROMIUM_PATH.');
  process.exit(1);
}
await buildApp(process.argv);

browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
if (!process.argv.includes('--company')) await ownPictures();
await companyPictures({
  browser,
  folder: join(folder, 'company'),
  onStop: stop => stops.push(stop),
});
await stopAll();
process.exit(0);

async function ownPictures() {
  const histories = statusHistories(folder);
  const extras = [histories, exampleShop(join(folder, 'shop'))];
  writePortalConfig(config, extras);
  console.log(
    histories.found
      ? 'Starting the portal with status histories of other projects'
      : "Starting the portal with this repository's own history alone",
  );
  const portal = await startBuiltPortal({
    log: join(folder, 'portal.log'),
    config: [config],
  });
  await loadExtras(portal.url, extras);
  for (const picture of pictures(histories)) {
    await takeLooks(browser, portal.url, picture, images);
  }
  await portal.stop();
}
