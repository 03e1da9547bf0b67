// Writes everything the browser tests look at into a folder:
// `main.ts <folder> <port of the played tools>`; the configuration is then in `app-config.browser.yaml`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CATALOG_ENTITIES } from './catalogEntities';
import { NEIGHBOURS } from './neighbours';
import { portalConfig } from './portalConfig';
import { makeSiteRepository } from './siteRepository';
import { PARCELS, RETURNS, returnsCsv, returnsLinksCsv } from './returns';
import { workItemsCsv } from './workItems';

const folder = resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
makeSiteRepository(join(folder, 'site'));
writeFileSync(join(folder, 'work-items.csv'), workItemsCsv());
for (const [name, content] of Object.entries(NEIGHBOURS.files)) {
  writeFileSync(join(folder, name), content);
}
for (const [name, story] of Object.entries({
  returns: RETURNS,
  parcels: PARCELS,
})) {
  writeFileSync(join(folder, `${name}.csv`), returnsCsv(story));
  writeFileSync(join(folder, `${name}-links.csv`), returnsLinksCsv(story));
}
// JSON is YAML.
writeFileSync(
  join(folder, 'catalog.yaml'),
  CATALOG_ENTITIES.map(entity => JSON.stringify(entity)).join('\n---\n'),
);
writeFileSync(
  join(folder, 'app-config.browser.yaml'),
  JSON.stringify(portalConfig(folder, Number(process.argv[3])), null, 2),
);
