import { join } from 'node:path';
import { startEmptyPortal } from '../portal/startEmptyPortal.mjs';
import { withBrowser } from './withBrowser.mjs';
import { withInputPortal } from './withInputPortal.mjs';

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
      withBrowser(playwright =>
        withInputPortal(
          { folder: join(results, 'browser-portal') },
          async ({ url, toolsUrl }) => {
            const empty = await startEmptyPortal(join(results, 'empty-portal'));
            try {
              return await playwright({
                config: 'packages/acceptance/playwright.config.ts',
                report: join(results, 'playwright.json'),
                env: {
                  PORTAL_URL: url,
                  EMPTY_PORTAL_URL: empty.url,
                  TOOLS_URL: toolsUrl,
                },
              });
            } finally {
              await empty.stop();
            }
          },
        ),
      ),
  };
}
