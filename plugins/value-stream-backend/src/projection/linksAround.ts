import { DeliveryObject } from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LinkRow } from '../tracing/LinkRow';
import { FormerSelves, loadItemsKnownAs } from './formerSelves';
import { Place } from './historyReach';
import { linksFrom } from './loadHistoryLinks';
import { restateLink } from './restateSelves';

/**
 * Links at the places, each with the end it was found by: those at other keys
 * of items too, and those to another key of what blocks an item.
 *
 * @param selves - other keys of the items among the places
 */
export async function linksAround(
  db: Db,
  tables: FactTables,
  places: readonly Place[],
  objects: ReadonlyMap<string, DeliveryObject>,
  selves: FormerSelves,
): Promise<readonly (readonly [string, LinkRow])[]> {
  const wholeOf = new Map(places.map(({ key, whole }) => [key, whole]));
  const others = [...selves].flatMap(([key, item]) => {
    const whole = wholeOf.get(item);
    return whole === undefined ? [] : [{ key, whole }];
  });
  const links = await linksFrom(db, tables, [...places, ...others], objects);
  const blockers = new Set(
    links.flatMap(([, { relation, to_key: to }]) =>
      relation === 'blocked-by' && !objects.has(to) ? [to] : [],
    ),
  );
  const known = new Map([
    ...(await loadItemsKnownAs(db, tables, [...blockers])),
    ...selves,
  ]);
  return known.size
    ? links.flatMap(([near, link]) => {
        const restated = restateLink(link, known);
        return restated ? [[known.get(near) ?? near, restated] as const] : [];
      })
    : links;
}
