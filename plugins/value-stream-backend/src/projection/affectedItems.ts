import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { flowItemsAmong } from './flowItemsAmong';
import { loadItemsKnownAs, SAME_AS } from './formerSelves';
import {
  HISTORY_DEPTH,
  MERGE_METHOD,
  TOWARDS_ORIGIN,
  TOWARDS_TARGET,
} from './historyReach';

/**
 * How an object came to be reached, which says where its histories lie: it has
 * news itself or went through delivery; it has a commit that did; or it is an
 * item.
 */
type Reached = 'delivery' | 'holder' | 'item';

const ITEM_RELATIONS = ['implements', 'originates', 'child-of'];

const TARGETS: Readonly<Record<Reached, readonly string[]>> = {
  delivery: TOWARDS_TARGET,
  holder: ITEM_RELATIONS,
  item: ['originates', 'child-of'],
};
const ORIGINS: Readonly<Record<Reached, readonly string[]>> = {
  delivery: [...TOWARDS_ORIGIN, SAME_AS],
  holder: ['contains', SAME_AS],
  item: [SAME_AS],
};

/**
 * Flow items into whose history the given objects enter, themselves included:
 * the work items that a commit implements, the commits that a release contains.
 * The reverse of the way that `loadHistories` goes.
 */
export async function affectedItems(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const reached = new Set(keys);
  let frontier = new Map<string, Reached>(
    [...reached].map(key => [key, 'delivery']),
  );
  for (let depth = 0; depth < HISTORY_DEPTH && frontier.size; depth += 1) {
    const next = new Map<string, Reached>();
    const reach = (key: string, how: Reached) => {
      // What is reached in two ways leads on in the wider one.
      if (!reached.has(key) || (next.has(key) && how === 'delivery')) {
        reached.add(key);
        next.set(key, how);
      }
    };
    for (const how of ['delivery', 'holder', 'item'] as const) {
      const near = [...frontier].flatMap(([key, way]) =>
        way === how ? [key] : [],
      );
      for (const row of await targetsOf(tx, tables, near, TARGETS[how])) {
        reach(row.key, ITEM_RELATIONS.includes(row.relation) ? 'item' : how);
      }
      for (const row of await originsOf(tx, tables, near, ORIGINS[how])) {
        reach(
          row.key,
          ({ contains: 'holder', 'built-by': 'delivery' } as const)[
            row.relation as 'contains' | 'built-by'
          ] ?? 'item',
        );
      }
    }
    frontier = next;
  }
  // Its other keys are as near to a history as the item itself.
  const known = await loadItemsKnownAs(tx, tables, [...frontier.keys()]);
  known.forEach(item => reached.add(item));
  return flowItemsAmong(tx, tables, reached);
}

interface End {
  readonly key: string;
  readonly relation: string;
}

/** By the primary key of `link`. */
function targetsOf(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
  relations: readonly string[],
): Promise<End[]> {
  return selectByKeys<End>(keys, part =>
    tx(tables.link)
      .whereRaw(isOneOf(tx, 'from_key', part))
      .whereIn('relation', [...relations])
      .whereNot(not =>
        not.where({ relation: 'contains', method: MERGE_METHOD }),
      )
      .select({ key: 'to_key', relation: 'relation' }),
  );
}

/** By `link_to_idx`. */
function originsOf(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
  relations: readonly string[],
): Promise<End[]> {
  return relations.length
    ? selectByKeys<End>(keys, part =>
        tx(tables.link)
          .whereRaw(isOneOf(tx, 'to_key', part))
          .whereIn('relation', [...relations])
          .whereNot('method', 'commit-ancestry')
          .select({ key: 'from_key', relation: 'relation' }),
      )
    : Promise.resolve([]);
}
