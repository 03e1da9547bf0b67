import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typescriptArgs } from '../checks/command.mjs';

/** Sources of the shop that are shown, with the file of each that has one. */
const FILES = {
  site: undefined,
  desk: 'work-items.csv',
  parcels: 'parcels.csv',
  'parcels-links': 'parcels-links.csv',
};

/**
 * The shop of the browser tests: a repository with releases, work items that
 * its commits implement, so that a trace has more than one kind of lane, and
 * streams of which one waits for the other.
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
      .filter(({ id }) => id in FILES)
      .map(({ options: { files, ...options }, ...source }) => ({
        ...source,
        // Those whose rows name the entity have none of their own.
        options: files ? { entities: [], ...options } : options,
      })),
    uploads: Object.entries(FILES).flatMap(([source, file]) =>
      file ? { source, file: join(folder, file) } : [],
    ),
  };
}
