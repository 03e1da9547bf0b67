import { join } from 'node:path';
import { manyParties } from '../bench-ui/input/manyParties.mjs';
import { manyStreams } from '../bench-ui/input/manyStreams.mjs';
import { withBrowser } from './withBrowser.mjs';
import { withInputPortal } from './withInputPortal.mjs';

/**
 * Browser tests of a portal with more than 5,000 entities and 1,300 streams.
 *
 * @param {{ results: string, needs: readonly string[] }} options
 * @returns {import('./schedule.mjs').Step}
 */
export function manyStep({ results, needs }) {
  return {
    id: 'many',
    title: 'browser tests of 5,000 entities',
    needs,
    slots: 2,
    run: () =>
      withBrowser(playwright =>
        withInputPortal(
          {
            folder: join(results, 'many'),
            extras: [manyStreams, manyParties],
          },
          ({ url, toolsUrl }) =>
            playwright({
              config: 'packages/acceptance/playwright.many.config.ts',
              report: join(results, 'many.json'),
              env: { PORTAL_URL: url, TOOLS_URL: toolsUrl },
            }),
        ),
      ),
  };
}
