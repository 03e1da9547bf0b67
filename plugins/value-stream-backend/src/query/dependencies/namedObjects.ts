import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../../log/bulkRows';

/** What an object is called. */
export interface NamedObject {
  readonly title?: string;
  readonly url?: string;
  readonly type?: string;
}

/** Titles and addresses of objects, by the primary key of `object`. */
export async function namedObjects(
  database: Knex,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NamedObject>> {
  const rows = await selectByKeys<Record<string, string | null>>(keys, part =>
    database('object')
      .whereRaw(isOneOf(database, 'key', part))
      .select('key', 'title', 'url', 'type'),
  );
  return new Map(
    rows.map(({ key, title, url, type }) => [
      key!,
      {
        ...(title !== null && { title }),
        ...(url !== null && { url }),
        ...(type !== null && { type }),
      },
    ]),
  );
}
