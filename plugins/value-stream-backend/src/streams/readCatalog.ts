import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { giveWay } from '../log/giveWay';
import { inSlices, mapping } from '../log/inSlices';
import { ENTITY_FIELDS } from './readEntity';

const KINDS = [
  'Component',
  'System',
  'Domain',
  'API',
  'Resource',
  'Group',
  'ValueStream',
];

/**
 * Reads all entities that can have to do with streams, page by page, and makes
 * of each what is kept of it, a few in each turn of the event loop. The
 * read is `complete` where as many came as the catalog counts; otherwise the
 * catalog changed under the pages and what is missing may still be there.
 *
 * @throws where a page cannot be read
 */
export async function readCatalog<Kept>(
  catalog: CatalogService,
  auth: AuthService,
  keep: (entity: Entity) => Kept,
  pageSize = 200,
): Promise<{ entities: Kept[]; complete: boolean }> {
  const credentials = await auth.getOwnServiceCredentials();
  const entities: Kept[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields: ENTITY_FIELDS, limit: pageSize }
        : { filter: { kind: KINDS }, fields: ENTITY_FIELDS, limit: pageSize },
      { credentials },
    );
    // The page was parsed in this turn.
    await giveWay();
    entities.push(...(await inSlices(mapping(page.items, keep))));
    cursor = page.pageInfo.nextCursor;
    total = Math.max(total, page.totalItems);
  } while (cursor);
  return { entities, complete: entities.length >= total };
}
