import {
  Activity,
  DeliveryObject,
  ItemHistory,
  Link,
} from '@value-stream/flow-engine';
import { ActivityRow } from '../log/activityRow';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { laneOf } from '../tracing/laneOf';
import { LaneService } from '../tracing/LaneService';
import { LinkRow } from '../tracing/LinkRow';
import {
  HISTORY_DEPTH,
  leadsOn,
  MERGE_METHOD,
  Place,
  TOWARDS_ORIGIN,
  TOWARDS_TARGET,
} from './historyReach';
import { revertedActivities } from './revertedActivities';

/** Everything known of an item but what delivers, which depends on the stream. */
export interface LoadedHistory extends Omit<ItemHistory, 'deliveredBy'> {
  readonly lanes: readonly LaneDelivery[];
}

/** What delivers in a repository. */
export interface LaneDelivery {
  readonly lane: string;
  readonly releases: boolean;
  readonly environments: readonly string[];
  readonly services: readonly LaneService[];
}

/**
 * Loads the histories of some items with a number of queries that does not
 * depend on how many they are, as long as their parts fit one statement: two
 * by the indexes of `link` and one of `object` per step of distance, one of
 * activities, one of lanes.
 */
export async function loadHistories(
  db: Db,
  tables: FactTables,
  itemKeys: readonly string[],
): Promise<readonly LoadedHistory[]> {
  const objects = await loadObjects(db, tables, itemKeys);
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
    const links = await linksFrom(db, tables, frontier, objects);
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
  const activitiesOf = await loadActivities(db, [...objects.keys()]);
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

/** All that the changes of the items implement, which tells what carries many. */
async function loadCarried(
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

/** Links at the given objects, each with the end it was found by. */
async function linksFrom(
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

async function loadObjects(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<Map<string, DeliveryObject>> {
  const rows = await selectByKeys<Record<string, any>>(keys, part =>
    db(tables.object).whereRaw(isOneOf(db, 'key', part)).select('*'),
  );
  return new Map(
    rows.map(row => [
      row.key,
      {
        key: row.key,
        kind: row.kind,
        source: row.source,
        ...(row.title !== null && { title: row.title }),
        ...(row.url !== null && { url: row.url }),
        ...(row.type !== null && { type: row.type }),
        ...(row.original_type !== null && { originalType: row.original_type }),
        ...(row.original_status !== null && {
          originalStatus: row.original_status,
        }),
        attributes: JSON.parse(row.attributes),
      },
    ]),
  );
}

async function loadActivities(
  db: Db,
  objectKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly Activity[]>> {
  const rows = await selectByKeys<ActivityRow & { object_key: string }>(
    objectKeys,
    part =>
      db({ t: 'activity_object' })
        .join({ a: 'activity' }, 'a.id', 't.activity_id')
        .whereRaw(isOneOf(db, 't.object_key', part))
        .select(
          't.object_key',
          'a.id',
          'a.source',
          'a.kind',
          'a.verb',
          'a.occurred_at',
          'a.actor',
          'a.team',
          'a.objects',
          'a.attributes',
        ),
  );
  const parsed = new Map<string, Activity>();
  const result = new Map<string, Activity[]>();
  for (const row of rows) {
    let activity = parsed.get(row.id);
    if (!activity) {
      activity = toActivity(row);
      parsed.set(row.id, activity);
    }
    const list = result.get(row.object_key);
    if (list) {
      list.push(activity);
    } else {
      result.set(row.object_key, [activity]);
    }
  }
  return result;
}

function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    source: row.source,
    kind: row.kind as Activity['kind'],
    verb: row.verb,
    occurredAt: Number(row.occurred_at),
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.team !== null && { team: row.team }),
    objects: JSON.parse(row.objects),
    attributes: JSON.parse(row.attributes),
  };
}

async function loadLanes(
  db: Db,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<ReadonlyMap<string, LaneDelivery>> {
  const lanes = [...new Set(objectKeys.map(laneOf))].filter(
    (lane): lane is string => lane !== undefined,
  );
  const rows = await selectByKeys<Record<string, any>>(lanes, part =>
    db(tables.lane).whereRaw(isOneOf(db, 'lane', part)).select('*'),
  );
  return new Map(
    rows.map(row => [
      row.lane,
      {
        releases: row.releases > 0,
        environments: JSON.parse(row.environments),
        services: JSON.parse(row.services),
        lane: row.lane,
      },
    ]),
  );
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
