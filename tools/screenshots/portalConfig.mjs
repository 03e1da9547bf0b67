import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../toolchain/paths.mjs';

/**
 * Writes configuration that lies over the portal's own and adds to its lists,
 * which else would take the place of those there.
 *
 * @param {string} file
 * @param {ReturnType<import('./statusHistories.mjs').statusHistories>} histories
 */
export function writePortalConfig(file, histories) {
  const own = parse(readFileSync(join(root, 'app-config.yaml'), 'utf8'));
  const config = {
    catalog: {
      locations: [
        ...own.catalog.locations,
        ...histories.catalog.map(target => ({ type: 'file', target })),
      ],
    },
    valueStream: {
      stageTemplates: histories.stageTemplates,
      sources: [...own.valueStream.sources, ...histories.sources],
    },
  };
  writeFileSync(file, JSON.stringify(config, null, 2));
}
