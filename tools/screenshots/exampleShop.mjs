import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typescriptArgs } from '../checks/command.mjs';

/**
 * The shop of the browser tests: a repository with releases, and work items
 * that its commits implement, so that a trace has more than one kind of lane.
 *
 * @param {string} folder where it is made
 * @returns {import('../portal/loadExtras.mjs').Extra}
 */
export function exampleShop(folder) {
  execFileSync(process.execPath, [
    ...typescriptArgs('packages/acceptance/src/browser/input/main.ts'),
    folder,
  ]);
  const config = JSON.parse(
    readFileSync(join(folder, 'app-config.browser.yaml'), 'utf8'),
  );
  const { stageTemplates, sources } = config.valueStream;
  return {
    catalog: [join(folder, 'catalog.yaml')],
    stageTemplates,
    sources: sources
      .filter(({ id }) => ['site', 'desk'].includes(id))
      .map(({ options: { files, ...options }, ...source }) => ({
        ...source,
        options,
      })),
    uploads: [{ source: 'desk', file: join(folder, 'work-items.csv') }],
  };
}
