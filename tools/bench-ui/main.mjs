// npm run bench:ui: what the built app takes in a real browser, on the real
// backend. Started by tools/run.mjs on the project's own Node.
import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../checks/findChromium.mjs';
import { buildApp } from '../portal/buildApp.mjs';
import { loadExtras } from '../portal/loadExtras.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { writePortalConfig } from '../portal/writePortalConfig.mjs';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { dataFolder } from '../toolchain/paths.mjs';
import { keepsBar, tableHead, tableLine } from './benchmarkTable.mjs';
import { MEASUREMENTS } from './measurements/index.mjs';
import { openPage } from './measure/openPage.mjs';

const LOADED_WITHIN_MS = 600_000;

const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const names = Object.keys(MEASUREMENTS);
const stranger = words.find(word => !names.includes(word));
if (stranger) {
  console.error(`There is no '${stranger}'; there are ${names.join(', ')}.`);
  process.exit(1);
}
const chosen = names.filter(name => !words.length || words.includes(name));

const folder = join(dataFolder, 'bench-ui');
const config = join(folder, 'app-config.bench.yaml');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let portal;
let browser;
leaveWithStarter(async () => {
  await browser?.close();
  await portal?.stop();
});

const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium is found: install it, or set CHROMIUM_PATH.');
  process.exit(1);
}
await buildApp(process.argv);

const counts = { passed: 0, failed: 0 };
try {
  console.log('Starting the portal and reading what is measured');
  const inputs = new Set(chosen.flatMap(name => MEASUREMENTS[name].inputs));
  const extras = [...inputs].map(input => input(folder));
  writePortalConfig(config, extras);
  portal = await startBuiltPortal({
    log: join(folder, 'portal.log'),
    config: [config],
  });
  await loadExtras(portal.url, extras, LOADED_WITHIN_MS);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  console.log(machine());
  console.log(tableHead());
  for (const name of chosen) {
    await measure(name);
  }
  console.log(machine());
} finally {
  await browser?.close();
  await portal?.stop();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);

/** Prints the rows of one measurement; one that breaks off fails and leaves the others standing. */
async function measure(name) {
  try {
    const rows = await MEASUREMENTS[name].measure({
      url: portal.url,
      openPage: path => openPage(browser, `${portal.url}${path}`),
    });
    for (const row of rows) {
      console.log(tableLine(row));
      const kept = keepsBar(row);
      counts.passed += kept === true ? 1 : 0;
      counts.failed += kept === false ? 1 : 0;
    }
  } catch (error) {
    console.log(`${name} broke off: ${error.message}: FAILED`);
    counts.failed += 1;
  }
}

/** What the figures are to be read against: others at work make them larger. */
function machine() {
  const cores = cpus();
  const load = loadavg()
    .map(value => value.toFixed(1))
    .join(', ');
  return `Chromium ${browser.version()}, ${
    cores.length
  } cores (${cores[0]?.model.trim()}), load of the last 1, 5 and 15 minutes ${load}`;
}
