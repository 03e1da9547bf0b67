import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { giveWay } from '../log/giveWay';
import { inSlices, Slices } from '../log/inSlices';
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
 * Reads all entities that can have to do with streams, page by page, and gives
 * each page away, a few entities in each turn of the event loop. The read is
 * complete where as many came as the catalog counts; otherwise the catalog
 * changed under the pages and what is missing may still be there.
 *
 * @returns whether the read is complete
 * @throws where a page cannot be read
 */
export async function readCatalog(
  catalog: CatalogService,
  auth: AuthService,
  take: (entities: readonly Entity[]) => Slices<void>,
  pageSize = 200,
): Promise<boolean> {
  const credentials = await auth.getOwnServiceCredentials();
  let cursor: string | undefined;
  let count = 0;
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
    await inSlices(take(page.items));
    cursor = page.pageInfo.nextCursor;
    count += page.items.length;
    total = Math.max(total, page.totalItems);
  } while (cursor);
  return count >= total;
}
