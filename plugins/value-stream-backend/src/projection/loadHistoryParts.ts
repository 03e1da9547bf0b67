import { Activity, DeliveryObject } from '@value-stream/flow-engine';
import { ActivityRow } from '../log/activityRow';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { laneOf } from '../tracing/laneOf';
import { LaneService } from '../tracing/LaneService';

/** What delivers in a repository. */
export interface LaneDelivery {
  readonly lane: string;
  readonly releases: boolean;
  readonly environments: readonly string[];
  readonly services: readonly LaneService[];
}

export async function loadObjects(
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

export async function loadActivities(
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

export async function loadLanes(
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
