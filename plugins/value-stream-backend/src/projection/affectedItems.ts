import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';

/** Links along which an object is part of the history of the link's target. */
export const TOWARDS_TARGET = [
  'implements',
  'approves',
  'originates',
  'child-of',
  'deploys',
  'fixes',
  'reverts',
  'contains',
];
/** Links along which an object is part of the history of the link's origin. */
export const TOWARDS_ORIGIN = ['contains', 'blocked-by', 'built-by'];

/** How far an item's history reaches: item → change → commit → release. */
export const HISTORY_DEPTH = 3;

/** What a `contains` link means to the two it joins. */
export const MERGE_METHOD = 'merge-parents';

/**
 * Objects into whose history the given ones enter, themselves included: the
 * work items that a commit implements, the commits that a release contains.
 */
export async function affectedItems(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const reached = new Set(keys);
  let frontier = [...reached];
  for (let depth = 0; depth < HISTORY_DEPTH && frontier.length; depth += 1) {
    const targets = await selectByKeys<{ key: string }>(frontier, part =>
      tx(tables.link)
        .whereRaw(isOneOf(tx, 'from_key', part))
        .whereIn('relation', TOWARDS_TARGET)
        .whereNot(not =>
          not.where({ relation: 'contains', method: MERGE_METHOD }),
        )
        .select({ key: 'to_key' }),
    );
    const origins = await selectByKeys<{ key: string }>(frontier, part =>
      tx({ l: tables.link })
        .whereRaw(isOneOf(tx, 'l.to_key', part))
        .whereIn('l.relation', TOWARDS_ORIGIN)
        .whereNot('l.method', 'commit-ancestry')
        .select({ key: 'l.from_key' }),
    );
    frontier = [];
    for (const { key } of [...targets, ...origins]) {
      if (!reached.has(key)) {
        reached.add(key);
        frontier.push(key);
      }
    }
  }
  return reached;
}
