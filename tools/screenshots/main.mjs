// npm run screenshots: pictures of the portal for the README, in light and
// dark, wide and narrow. Started by tools/run.mjs on the project's own Node.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../checks/findChromium.mjs';
import { runBin } from '../checks/command.mjs';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { COMPONENT, FIRST_LOOK } from '../portal/portal.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';
import { realDataOverlay } from './realDataOverlay.mjs';

const SIZES = [
  { name: 'wide', width: 1280, height: 1000 },
  { name: 'narrow', width: 390, height: 844 },
];

let portal;
leaveWithStarter(async () => portal?.stop());
const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium is found: install it, or set CHROMIUM_PATH.');
  process.exit(1);
}
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });
mkdirSync(dataFolder, { recursive: true });

console.log('Building the app');
const build = await runBin('@backstage/cli/bin/backstage-cli', [
  'repo',
  'build',
  '--all',
]);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
console.log('Starting the portal');
const overlay = realDataOverlay();
portal = await startBuiltPortal({
  log: join(dataFolder, 'screenshots.log'),
  config: overlay.config,
});
await overlay.load(portal.url);
const pages = { map: FIRST_LOOK, ...overlay.pages };
console.log(
  `Own component ${COMPONENT}; pages: ${Object.keys(pages).join(', ')}`,
);

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [name, path] of Object.entries(pages)) {
  for (const theme of ['light', 'dark']) {
    for (const { name: size, width, height } of SIZES) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
      });
      await context.addInitScript(
        chosen => localStorage.setItem('theme', chosen),
        theme,
      );
      const page = await context.newPage();
      await page.goto(`${portal.url}${path}`);
      const enter = page.getByRole('button', { name: 'Enter' });
      await enter.or(page.getByRole('toolbar')).first().waitFor();
      if (await enter.isVisible()) await enter.click();
      await page.getByRole('toolbar').first().waitFor();
      await page.waitForLoadState('networkidle');
      const file = join(images, `${name}-${theme}-${size}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await context.close();
    }
  }
}
await browser.close();
await portal.stop();
process.exit(0);
