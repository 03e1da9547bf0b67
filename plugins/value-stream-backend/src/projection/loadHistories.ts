import {
  Activity,
  DeliveryObject,
  ItemHistory,
  Link,
} from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { laneOf } from '../tracing/laneOf';
import { LinkRow } from '../tracing/LinkRow';
import { loadFormerSelves } from './formerSelves';
import { HISTORY_DEPTH, leadsOn, Place } from './historyReach';
import { linksAround } from './linksAround';
import { loadCarried } from './loadHistoryLinks';
import {
  LaneDelivery,
  loadActivities,
  loadLanes,
  loadObjects,
} from './loadHistoryParts';
import { restateActivities } from './restateSelves';
import { revertedActivities } from './revertedActivities';

/** Everything known of an item but what delivers, which depends on the stream. */
export interface LoadedHistory extends Omit<ItemHistory, 'deliveredBy'> {
  readonly lanes: readonly LaneDelivery[];
}

/**
 * Loads the histories of some items with a number of queries that does not
 * depend on how many they are, as long as their parts fit one statement: two
 * by the indexes of `link` and one of `object` per step of distance, one of
 * activities, one of lanes, and those of {@link loadFormerSelves}.
 */
export async function loadHistories(
  db: Db,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<readonly LoadedHistory[]> {
  const objects = await loadObjects(db, tables, itemKeys);
  const selves = await loadFormerSelves(db, tables, [...objects.keys()]);
  const linksOf = new Map<string, Map<string, LinkRow>>();
  const items = new Set(itemKeys);
  /** Keys gone on from, and whether into what they contain. */
  const gone = new Map<string, boolean>();
  let frontier: Place[] = [...objects.keys()].map(key => ({
    key,
    whole: true,
  }));
  for (let depth = 0; depth < HISTORY_DEPTH && frontier.length; depth += 1) {
    frontier.forEach(({ key, whole }) => gone.set(key, whole));
    const links = await linksAround(db, tables, frontier, objects, selves);
    const unknown = new Set<string>();
    for (const [nearKey, link] of links) {
      const known = linksOf.get(nearKey);
      if (known) {
        known.set(identityOf(link), link);
      } else {
        linksOf.set(nearKey, new Map([[identityOf(link), link]]));
      }
      unknown.add(farEnd(link, nearKey));
    }
    const missing = [...unknown].filter(key => !objects.has(key));
    for (const [key, object] of await loadObjects(db, tables, missing)) {
      objects.set(key, object);
    }
    const wholeOf = new Map(frontier.map(({ key, whole }) => [key, whole]));
    const next = new Map<string, Place>();
    for (const [nearKey, link] of links) {
      const place = step(
        link,
        { key: nearKey, whole: wholeOf.get(nearKey)! },
        objects,
        items.has(nearKey),
      );
      if (place && Number(gone.get(place.key) ?? -1) < Number(place.whole)) {
        const known = next.get(place.key);
        next.set(place.key, known?.whole ? known : place);
      }
    }
    frontier = [...next.values()];
  }
  const carriedOf = await loadCarried(db, tables, linksOf, items);
  const activitiesOf = restateActivities(
    await loadActivities(db, [...objects.keys(), ...selves.keys()]),
    selves,
  );
  const lanes = await loadLanes(db, tables, [...objects.keys()]);
  return itemKeys.flatMap(itemKey => {
    const item = objects.get(itemKey);
    return item
      ? [assemble(item, { objects, linksOf, carriedOf, activitiesOf, lanes })]
      : [];
  });
}

interface Loaded {
  readonly objects: ReadonlyMap<string, DeliveryObject>;
  readonly linksOf: ReadonlyMap<string, ReadonlyMap<string, LinkRow>>;
  readonly carriedOf: ReadonlyMap<string, readonly LinkRow[]>;
  readonly activitiesOf: ReadonlyMap<string, readonly Activity[]>;
  readonly lanes: ReadonlyMap<string, LaneDelivery>;
}

/** Picks one item's part of what was loaded for all of the batch. */
function assemble(item: DeliveryObject, loaded: Loaded): LoadedHistory {
  const reached = new Map([[item.key, item]]);
  const gone = new Map<string, boolean>();
  const links = new Set<LinkRow>();
  let frontier: Place[] = [{ key: item.key, whole: true }];
  for (let depth = 0; depth < HISTORY_DEPTH; depth += 1) {
    const next: Place[] = [];
    for (const near of frontier) {
      if (Number(gone.get(near.key) ?? -1) >= Number(near.whole)) {
        continue;
      }
      gone.set(near.key, near.whole);
      for (const link of loaded.linksOf.get(near.key)?.values() ?? []) {
        const place = step(link, near, loaded.objects, near.key === item.key);
        if (place) {
          links.add(link);
          if (link.relation === 'implements') {
            loaded.carriedOf.get(link.from_key)?.forEach(one => links.add(one));
          }
          reached.set(place.key, loaded.objects.get(place.key)!);
          next.push(place);
        }
      }
    }
    frontier = next;
  }
  const activities = new Map<string, Activity>();
  const lanes = new Map<string, LaneDelivery>();
  for (const key of reached.keys()) {
    for (const activity of loaded.activitiesOf.get(key) ?? []) {
      activities.set(activity.id, activity);
    }
    const lane = laneOf(key);
    if (lane !== undefined && !key.includes('#')) {
      lanes.set(
        lane,
        loaded.lanes.get(lane) ?? {
          lane,
          releases: false,
          environments: [],
          services: [],
        },
      );
    }
  }
  const reverted = revertedActivities([...reached.values()], links, activities);
  for (const activity of reverted) {
    activities.set(activity.id, activity);
  }
  reached.delete(item.key);
  return {
    item,
    objects: sortedBy([...reached.values()], ({ key }) => key),
    links: sortedBy(
      [...new Map([...links].map(l => [identityOf(l), l])).values()].map(
        toLink,
      ),
      l => `${l.from}\n${l.to}\n${l.relation}\n${l.method}`,
    ),
    activities: sortedBy(
      [...activities.values()],
      a => `${String(a.occurredAt + 1e15).padStart(17, '0')}\n${a.id}`,
    ),
    lanes: [...lanes.values()],
  };
}

function farEnd(link: LinkRow, near: string): string {
  return link.from_key === near ? link.to_key : link.from_key;
}

/** Where a link leads on to; nowhere where its other end is not known. */
function step(
  link: LinkRow,
  near: Place,
  objects: ReadonlyMap<string, DeliveryObject>,
  isItem: boolean,
): Place | undefined {
  const nearObject = objects.get(near.key);
  const farObject = objects.get(farEnd(link, near.key));
  return nearObject && farObject
    ? leadsOn(
        link,
        near,
        { near: nearObject.kind, far: farObject.kind },
        isItem,
      )
    : undefined;
}

function identityOf(link: LinkRow): string {
  return [
    link.from_key,
    link.to_key,
    link.relation,
    link.method,
    link.rule,
  ].join('\n');
}

function toLink(row: LinkRow): Link {
  return {
    from: row.from_key,
    to: row.to_key,
    relation: row.relation as Link['relation'],
    method: row.method,
    confidence: row.confidence / 1000,
    evidence: row.evidence,
  };
}

function sortedBy<T>(items: T[], key: (item: T) => string): readonly T[] {
  return items
    .map(item => [key(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, item]) => item);
}
