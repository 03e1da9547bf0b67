import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LinkRow } from '../tracing/LinkRow';

/**
 * From an item to a key under which facts of it come or came: that of an issue
 * before it moved, or an id that only deliveries name. Whatever is told under
 * that key is told of the item.
 */
export const SAME_AS = 'x:same-as';

/** How often an item may have moved, ids on the way counted. */
const MOST_STEPS = 8;

/** Other key → the item that goes by it now. */
export type FormerSelves = ReadonlyMap<string, string>;

/**
 * The other keys of items, by the primary key of `link`: one query for each
 * move of the item that moved most often, and one more.
 */
export async function loadFormerSelves(
  db: Db,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<FormerSelves> {
  const selves = new Map<string, string>();
  const items = new Set(itemKeys);
  let frontier = new Map(itemKeys.map(key => [key, key]));
  for (let step = 0; step < MOST_STEPS && frontier.size; step += 1) {
    const rows = await selectByKeys<LinkRow>([...frontier.keys()], part =>
      db(tables.link)
        .where('relation', SAME_AS)
        .whereRaw(isOneOf(db, 'from_key', part))
        .select('from_key', 'to_key'),
    );
    const next = new Map<string, string>();
    for (const { from_key: from, to_key: to } of rows) {
      const item = frontier.get(from)!;
      // An item that came back to where it was goes by both keys.
      if (to !== item && !items.has(to) && !selves.has(to)) {
        selves.set(to, item);
        next.set(to, item);
      }
    }
    frontier = next;
  }
  return selves;
}

/**
 * Other keys of known work items among some keys, with the item that goes by
 * each now. By `link_to_idx`.
 */
export async function loadItemsKnownAs(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<FormerSelves> {
  const known = new Map<string, string>();
  const seen = new Set(keys);
  let frontier = new Map(keys.map(key => [key, [key]]));
  for (let step = 0; step < MOST_STEPS && frontier.size; step += 1) {
    const rows = await selectByKeys<LinkRow & { readonly kind: string | null }>(
      [...frontier.keys()],
      part =>
        db({ l: tables.link })
          .leftJoin({ o: tables.object }, 'o.key', 'l.from_key')
          .where('l.relation', SAME_AS)
          .whereRaw(isOneOf(db, 'l.to_key', part))
          .orderBy('l.from_key')
          .select('l.from_key', 'l.to_key', 'o.kind'),
    );
    const next = new Map<string, string[]>();
    for (const { from_key: from, to_key: to, kind } of rows) {
      const origins = frontier.get(to)!.filter(origin => origin !== from);
      if (kind === 'work-item' || kind === 'request') {
        origins.forEach(origin => known.set(origin, from));
      }
      if (!seen.has(from) && origins.length) {
        seen.add(from);
        next.set(from, origins);
      }
    }
    frontier = next;
  }
  return known;
}

/** Items that are no longer items of their own, or are again, by links that have just changed. */
export async function formerItems(
  db: Db,
  tables: FactTables,
  changed: readonly LinkRow[],
): Promise<readonly string[]> {
  const links = changed.filter(({ relation }) => relation === SAME_AS);
  if (!links.length) {
    return [];
  }
  const targets = links.map(link => link.to_key);
  const selves = await loadFormerSelves(db, tables, targets);
  const rows = await selectByKeys<{ readonly key: string }>(
    [...new Set([...targets, ...selves.keys()])],
    part =>
      db(tables.object)
        .whereRaw(isOneOf(db, 'key', part))
        .whereIn('kind', ['work-item', 'request'])
        .select('key'),
  );
  return rows.map(({ key }) => key);
}
