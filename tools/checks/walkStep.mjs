import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../portal/ports.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { startCompany } from '../portal/startCompany.mjs';
import { root } from '../toolchain/paths.mjs';
import { withBrowser } from './withBrowser.mjs';

const VISITOR = join(
  root,
  'packages/acceptance/src/walk/app-config.visitor.yaml',
);

/**
 * Walks through the stories of the demo company, in the production build with
 * its real backend.
 *
 * @param {{ results: string, needs: readonly string[] }} options
 * @returns {import('./schedule.mjs').Step}
 */
export function walkStep({ results, needs }) {
  return {
    id: 'walk',
    title: 'walks through the demo company',
    needs,
    slots: 2,
    run: () =>
      withBrowser(async playwright => {
        const folder = join(results, 'company');
        await rm(folder, { recursive: true, force: true });
        const port = await findFreePort();
        const company = await startCompany({
          folder,
          backend: `http://localhost:${port}`,
        });
        try {
          const portal = await startBuiltPortal({
            log: join(results, 'walk.log'),
            port,
            config: [company.config, VISITOR],
            // The demo portal with one beside its guest who may not read all.
            backend: 'packages/acceptance/src/browser/portal/index.ts',
            dataWithinMs: 0,
          });
          try {
            return await playwright({
              config: 'packages/acceptance/playwright.walk.config.ts',
              report: join(results, 'walk.json'),
              env: {
                PORTAL_URL: portal.url,
                COMPANY_FOLDER: folder,
                COMPANY_SPEED: company.speed,
              },
            });
          } finally {
            await portal.stop();
          }
        } finally {
          await company.stop();
        }
      }),
  };
}
