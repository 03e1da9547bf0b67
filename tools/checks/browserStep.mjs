import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
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
      const written = await writeInput(input);
      if (written.code !== 0) {
        return { passed: 0, failed: 1, output: written.output };
      }
      const portal = await startBuiltPortal({
        log: join(results, 'portal.log'),
        config: [join(input, 'app-config.browser.yaml')],
      });
      try {
        return await playwright({ results, chromium, url: portal.url });
      } finally {
        await portal.stop();
      }
    },
  };
}

/** A repository, work items and catalog entities that the tests know. */
function writeInput(folder) {
  return runQuietly(
    process.execPath,
    [
      ...typescriptArgs('packages/acceptance/src/browser/input/main.ts'),
      folder,
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
