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
import { LinkRow } from '../tracing/LinkRow';
import {
  HISTORY_DEPTH,
  MERGE_METHOD,
  TOWARDS_ORIGIN,
  TOWARDS_TARGET,
} from './affectedItems';

/** Everything known of an item but what delivers, which depends on the stream. */
export interface LoadedHistory extends Omit<ItemHistory, 'deliveredBy'> {
  readonly lanes: readonly LaneDelivery[];
}

/** What delivers in a repository. */
export interface LaneDelivery {
  readonly releases: boolean;
  readonly environments: readonly string[];
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
  const linksOf = new Map<string, LinkRow[]>();
  let frontier = [...objects.keys()];
  for (let depth = 0; depth < HISTORY_DEPTH && frontier.length; depth += 1) {
    const links = await linksFrom(db, tables, frontier, objects);
    const next = new Set<string>();
    for (const [nearKey, link] of links) {
      const list = linksOf.get(nearKey);
      if (list) {
        list.push(link);
      } else {
        linksOf.set(nearKey, [link]);
      }
      next.add(farEnd(link, nearKey));
    }
    frontier = [...next].filter(key => !objects.has(key));
    for (const [key, object] of await loadObjects(db, tables, frontier)) {
      objects.set(key, object);
    }
    frontier = frontier.filter(key => objects.has(key));
  }
  const activitiesOf = await loadActivities(db, [...objects.keys()]);
  const lanes = await loadLanes(db, tables, [...objects.keys()]);
  return itemKeys.flatMap(itemKey => {
    const item = objects.get(itemKey);
    return item
      ? [assemble(item, { objects, linksOf, activitiesOf, lanes })]
      : [];
  });
}

interface Loaded {
  readonly objects: ReadonlyMap<string, DeliveryObject>;
  readonly linksOf: ReadonlyMap<string, readonly LinkRow[]>;
  readonly activitiesOf: ReadonlyMap<string, readonly Activity[]>;
  readonly lanes: ReadonlyMap<string, LaneDelivery>;
}

/** Picks one item's part of what was loaded for all of the batch. */
function assemble(item: DeliveryObject, loaded: Loaded): LoadedHistory {
  const reached = new Map([[item.key, item]]);
  const links = new Set<LinkRow>();
  let frontier = [item.key];
  for (let depth = 0; depth < HISTORY_DEPTH; depth += 1) {
    const next: string[] = [];
    for (const near of frontier) {
      for (const link of loaded.linksOf.get(near) ?? []) {
        const far = farEnd(link, near);
        const object = loaded.objects.get(far);
        links.add(link);
        if (object && !reached.has(far)) {
          reached.set(far, object);
          next.push(far);
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
        loaded.lanes.get(lane) ?? { releases: false, environments: [] },
      );
    }
  }
  reached.delete(item.key);
  return {
    item,
    objects: sortedBy([...reached.values()], ({ key }) => key),
    links: sortedBy(
      [...links].map(toLink),
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

/**
 * Links that lead from the given objects further into a history, each with the
 * end it was found by. Out of `contains` only changes and commits are followed:
 * a release holds thousands of commits that are no part of this item.
 */
async function linksFrom(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
  objects: ReadonlyMap<string, DeliveryObject>,
): Promise<readonly (readonly [string, LinkRow])[]> {
  const inward = await selectByKeys<LinkRow>(keys, part =>
    db(tables.link)
      .whereRaw(isOneOf(db, 'to_key', part))
      .whereIn('relation', TOWARDS_TARGET)
      .whereNot(not =>
        not.where({ relation: 'contains', method: MERGE_METHOD }),
      )
      .select('*'),
  );
  const holders = keys.filter(key =>
    ['change', 'commit', 'work-item'].includes(objects.get(key)?.kind ?? ''),
  );
  const outward = await selectByKeys<LinkRow>(holders, part =>
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
