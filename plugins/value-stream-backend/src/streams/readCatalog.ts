import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
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
 * Reads all entities that can have to do with streams, page by page. The
 * read is `complete` where as many came as the catalog counts; otherwise the
 * catalog changed under the pages and what is missing may still be there.
 *
 * @throws where a page cannot be read
 */
export async function readCatalog(
  catalog: CatalogService,
  auth: AuthService,
  pageSize = 500,
): Promise<{ entities: Entity[]; complete: boolean }> {
  const credentials = await auth.getOwnServiceCredentials();
  const entities: Entity[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields: ENTITY_FIELDS, limit: pageSize }
        : { filter: { kind: KINDS }, fields: ENTITY_FIELDS, limit: pageSize },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    total = Math.max(total, page.totalItems);
  } while (cursor);
  return { entities, complete: entities.length >= total };
}
