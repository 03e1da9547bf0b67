import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../portal/ports.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { startPlayedTools } from '../portal/startPlayedTools.mjs';
import { findChromium } from './findChromium.mjs';
import { root } from '../toolchain/paths.mjs';
import { runQuietly } from '../toolchain/runQuietly.mjs';
import { runBin, typescriptArgs } from './command.mjs';
import { countPlaywright } from './counts.mjs';

/**
 * Browser tests against the production build with its real backend. Where no
 * browser is found the step says so, and fails if one is required (in CI).
 *
 * @param {{ results: string, needs: readonly string[] }} options
 * @returns {import('./schedule.mjs').Step}
 */
export function browserStep({ results, needs }) {
  return {
    id: 'browser',
    title: 'browser tests',
    needs,
    slots: 2,
    async run() {
      const chromium = findChromium();
      if (!chromium) {
        const required = process.env.VALUE_STREAM_BROWSER === 'required';
        return {
          passed: 0,
          failed: required ? 1 : 0,
          note: 'NOT RUN: no Chromium found; install it, or set CHROMIUM_PATH',
        };
      }
      const input = join(results, 'browser-input');
      const port = await findFreePort();
      const written = await writeInput(input, port);
      if (written.code !== 0) {
        return { passed: 0, failed: 1, output: written.output };
      }
      const tools = await startPlayedTools({
        script: 'packages/acceptance/src/chain/main.ts',
        port,
      });
      const portal = await startBuiltPortal({
        log: join(results, 'portal.log'),
        config: [join(input, 'app-config.browser.yaml')],
      });
      try {
        return await playwright({ results, chromium, url: portal.url });
      } finally {
        await portal.stop();
        await tools.stop();
      }
    },
  };
}

/** A repository, work items, addresses of played tools and catalog entities that the tests know. */
function writeInput(folder, port) {
  return runQuietly(
    process.execPath,
    [
      ...typescriptArgs('packages/acceptance/src/browser/input/main.ts'),
      folder,
      String(port),
    ],
    { cwd: root, env: process.env },
  );
}

async function playwright({ results, chromium, url }) {
  const report = join(results, 'playwright.json');
  const { output } = await runBin(
    '@playwright/test/cli.js',
    ['test', '--config', 'packages/acceptance/playwright.config.ts'],
    {
      CHROMIUM_PATH: chromium,
      PORTAL_URL: url,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  const counts = await readFile(report, 'utf8').then(
    text => countPlaywright(JSON.parse(text)),
    () => ({ passed: 0, failed: 1, note: 'Playwright wrote no report' }),
  );
  return { ...counts, output };
}
