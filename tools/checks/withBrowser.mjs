import { readFile } from 'node:fs/promises';
import { runBin } from './command.mjs';
import { countPlaywright } from './counts.mjs';
import { findChromium } from './findChromium.mjs';

/**
 * Runs browser tests. Where no browser is found the step says so, and fails if
 * one is required (in CI).
 *
 * @param {(playwright: typeof runPlaywright) => Promise<import('./schedule.mjs').Result>} run
 * @returns {Promise<import('./schedule.mjs').Result>}
 */
export async function withBrowser(run) {
  const chromium = findChromium();
  if (!chromium) {
    const required = process.env.VALUE_STREAM_BROWSER === 'required';
    return {
      passed: 0,
      failed: required ? 1 : 0,
      note: 'NOT RUN: no Chromium found; install it, or set CHROMIUM_PATH',
    };
  }
  return run(({ env, ...more }) =>
    runPlaywright({ ...more, env: { ...env, CHROMIUM_PATH: chromium } }),
  );
}

/** @param {{ config: string, report: string, env: Record<string, string> }} options */
async function runPlaywright({ config, report, env }) {
  const { output } = await runBin(
    '@playwright/test/cli.js',
    ['test', '--config', config],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const counts = await readFile(report, 'utf8').then(
    text => countPlaywright(JSON.parse(text)),
    () => ({ passed: 0, failed: 1, note: 'Playwright wrote no report' }),
  );
  return { ...counts, output };
}
