import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../toolchain/paths.mjs';

/**
 * Writes configuration that lies over another and adds to its lists, which else
 * would take the place of those there.
 *
 * @param {string} file
 * @param {readonly import('./loadExtras.mjs').Extra[]} extras
 * @param {string} [under] the configuration that has the lists; the portal's own
 */
export function writePortalConfig(
  file,
  extras,
  under = join(root, 'app-config.yaml'),
) {
  const own = parse(readFileSync(under, 'utf8'));
  const config = {
    catalog: {
      locations: [
        ...own.catalog.locations,
        ...extras
          .flatMap(({ catalog }) => catalog)
          .map(target => ({ type: 'file', target })),
      ],
    },
    valueStream: {
      stageTemplates: Object.assign(
        {},
        ...extras.map(({ stageTemplates }) => stageTemplates),
      ),
      sources: [
        ...own.valueStream.sources,
        ...extras.flatMap(({ sources }) => sources),
      ],
    },
  };
  writeFileSync(file, JSON.stringify(config, null, 2));
}
