import { DeliveryObject } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LinkRow } from '../tracing/LinkRow';
import {
  MERGE_METHOD,
  Place,
  TOWARDS_ORIGIN,
  TOWARDS_TARGET,
} from './historyReach';

/** All that the changes of the items implement, which tells what carries many. */
export async function loadCarried(
  db: Db,
  tables: FactTables,
  linksOf: ReadonlyMap<string, ReadonlyMap<string, LinkRow>>,
  items: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly LinkRow[]>> {
  const changes = new Set<string>();
  for (const item of items) {
    for (const link of linksOf.get(item)?.values() ?? []) {
      if (link.relation === 'implements' && link.to_key === item) {
        changes.add(link.from_key);
      }
    }
  }
  const rows = await selectByKeys<LinkRow>([...changes], part =>
    db(tables.link)
      .where('relation', 'implements')
      .whereRaw(isOneOf(db, 'from_key', part))
      .select('*'),
  );
  const carried = new Map<string, LinkRow[]>();
  for (const row of rows) {
    carried.set(row.from_key, [...(carried.get(row.from_key) ?? []), row]);
  }
  return carried;
}

/** Links at the given objects, each with the end it was found by. */
export async function linksFrom(
  db: Db,
  tables: FactTables,
  places: readonly Place[],
  objects: ReadonlyMap<string, DeliveryObject>,
): Promise<readonly (readonly [string, LinkRow])[]> {
  const kindOf = (key: string) => objects.get(key)?.kind;
  const inward = await selectByKeys<LinkRow>(
    places.map(({ key }) => key),
    part =>
      db(tables.link)
        .whereRaw(isOneOf(db, 'to_key', part))
        .whereIn('relation', TOWARDS_TARGET)
        .whereNot(not =>
          not.where({ relation: 'contains', method: MERGE_METHOD }),
        )
        .select('*'),
  );
  const holders = places.filter(
    ({ key, whole }) => whole || kindOf(key) === 'artifact',
  );
  const outward = await selectByKeys<LinkRow>(
    holders.map(({ key }) => key),
    part =>
      db(tables.link)
        .whereRaw(isOneOf(db, 'from_key', part))
        .whereIn('relation', TOWARDS_ORIGIN)
        .select('*'),
  );
  return [
    ...inward.map(link => [link.to_key, link] as const),
    ...outward.map(link => [link.from_key, link] as const),
  ];
}
