import { join } from 'node:path';
import { findFreePort } from '../portal/ports.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { startEmptyPortal } from '../portal/startEmptyPortal.mjs';
import { startPlayedTools } from '../portal/startPlayedTools.mjs';
import { root } from '../toolchain/paths.mjs';
import { runQuietly } from '../toolchain/runQuietly.mjs';
import { typescriptArgs } from './command.mjs';
import { withBrowser } from './withBrowser.mjs';

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
    run: () =>
      withBrowser(async playwright => {
        const input = join(results, 'browser-input');
        const port = await findFreePort();
        const written = await writeInput(input, port);
        if (written.code !== 0) {
          return { passed: 0, failed: 1, output: written.output };
        }
        const tools = await startPlayedTools({
          script: 'packages/acceptance/src/browser/tools/main.ts',
          port,
        });
        const portal = await startBuiltPortal({
          log: join(results, 'portal.log'),
          config: [join(input, 'app-config.browser.yaml')],
          backend: 'packages/acceptance/src/browser/portal/index.ts',
        });
        const empty = await startEmptyPortal(join(results, 'empty-portal'));
        try {
          return await playwright({
            config: 'packages/acceptance/playwright.config.ts',
            report: join(results, 'playwright.json'),
            env: {
              PORTAL_URL: portal.url,
              EMPTY_PORTAL_URL: empty.url,
              TOOLS_URL: `http://127.0.0.1:${port}`,
            },
          });
        } finally {
          await empty.stop();
          await portal.stop();
          await tools.stop();
        }
      }),
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
