import { Instant } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { giveWay } from '../log/giveWay';
import { FactTables } from '../log/factTables';
import { commitRange, shaOf } from './laneOf';
import { changeNumber } from './linkBySquashNumber';

/** A release or deployment, with the lane of its own that it belongs to. */
export interface LoadedMarker {
  readonly key: string;
  readonly at: Instant;
  readonly commit: string;
  /** Absent for a release. */
  readonly deployment?: {
    readonly service: string;
    readonly environment: string;
  };
}

/** All that walking a lane needs, in the order of commit keys. */
export interface LoadedLane {
  readonly commits: readonly LaneCommit[];
  readonly markers: readonly LoadedMarker[];
  /** Number → key of the repository's changes. */
  readonly changes: ReadonlyMap<number, string>;
}

export interface LaneCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly firstParent: boolean;
  readonly committedAt: Instant;
  readonly changeNumber?: number;
}

const PAGE = 500;

/**
 * Reads a lane page by page in key order, by the primary keys of `object` and
 * `activity_object`.
 */
export async function loadLane(
  db: Db,
  tables: FactTables,
  lane: string,
): Promise<LoadedLane> {
  const { from, to } = commitRange(lane);
  const commits: LaneCommit[] = [];
  const markers = new Map<string, LoadedMarker>();
  let sample: string | undefined;
  let after = from;
  for (;;) {
    const rows: { key: string; title: string | null; attributes: string }[] =
      await db(tables.object)
        .where('key', '>', after)
        .where('key', '<', to)
        .where('kind', 'commit')
        .orderBy('key')
        .limit(PAGE)
        .select('key', 'title', 'attributes');
    const until = rows.length < PAGE ? to : rows[PAGE - 1].key;
    for (const row of rows) {
      commits.push(toLaneCommit(row));
    }
    await giveWay();
    await loadMarkers(db, after, until, markers);
    await giveWay();
    sample ??= rows[0]?.key;
    if (until === to) {
      break;
    }
    after = until;
  }
  await dropRemoved(db, markers);
  return {
    commits,
    markers: [...markers.values()],
    changes: await loadChanges(db, tables, sample),
  };
}

function toLaneCommit(row: {
  key: string;
  title: string | null;
  attributes: string;
}): LaneCommit {
  const { parents, firstParent, committedAt } = JSON.parse(row.attributes);
  return {
    sha: shaOf(row.key),
    parents: Array.isArray(parents) ? parents.map(String) : [],
    firstParent: firstParent === true,
    committedAt: typeof committedAt === 'number' ? committedAt : 0,
    changeNumber: changeNumber(row.title ?? ''),
  };
}

/** Releases published and deployments that succeeded with a revision in the range. */
async function loadMarkers(
  db: Db,
  after: string,
  until: string,
  into: Map<string, LoadedMarker>,
): Promise<void> {
  const rows: {
    commit: string;
    kind: string;
    occurred_at: number | string;
    objects: string;
    attributes: string;
  }[] = await db('activity_object')
    .join('activity', 'activity.id', 'activity_object.activity_id')
    .where('activity_object.object_key', '>', after)
    .where('activity_object.object_key', '<=', until)
    .where(either =>
      either
        .where({ 'activity.kind': 'release', 'activity.verb': 'published' })
        .orWhere({
          'activity.kind': 'deployment',
          'activity.verb': 'succeeded',
        }),
    )
    .select({
      commit: 'activity_object.object_key',
      kind: 'activity.kind',
      occurred_at: 'activity.occurred_at',
      objects: 'activity.objects',
      attributes: 'activity.attributes',
    });
  for (const row of rows) {
    const key: string = JSON.parse(row.objects)[0].key;
    const { service, environment } = JSON.parse(row.attributes);
    const marker: LoadedMarker = {
      key,
      at: Number(row.occurred_at),
      commit: shaOf(row.commit),
      ...(row.kind === 'deployment' && {
        deployment: {
          service: String(service ?? ''),
          environment: String(environment ?? ''),
        },
      }),
    };
    const known = into.get(key);
    if (
      !known ||
      marker.at < known.at ||
      (marker.at === known.at && marker.commit < known.commit)
    ) {
      into.set(key, marker);
    }
  }
}

/** A tag that was deleted since no longer releases anything. */
async function dropRemoved(
  db: Db,
  markers: Map<string, LoadedMarker>,
): Promise<void> {
  const rows = await selectByKeys<{ key: string; at: number | string }>(
    [...markers.keys()],
    part =>
      db('activity_object')
        .join('activity', 'activity.id', 'activity_object.activity_id')
        .whereRaw(isOneOf(db, 'activity_object.object_key', part))
        .where('activity.verb', 'removed')
        .select({
          key: 'activity_object.object_key',
          at: 'activity.occurred_at',
        }),
  );
  for (const { key, at } of rows) {
    if (Number(at) >= (markers.get(key)?.at ?? Infinity)) {
      markers.delete(key);
    }
  }
}

/** Changes that share a selector with the lane's commits, by `object_selector`'s key. */
async function loadChanges(
  db: Db,
  tables: FactTables,
  sampleCommit: string | undefined,
): Promise<ReadonlyMap<number, string>> {
  const changes = new Map<number, string>();
  const any = await db(tables.object).where({ kind: 'change' }).first('key');
  if (sampleCommit === undefined || !any) {
    return changes;
  }
  const selectors: string[] = await db(tables.objectSelector)
    .where({ object_key: sampleCommit })
    .whereNot('selector', 'like', 'entity=%')
    .pluck('selector');
  const rows: { key: string; attributes: string }[] = await db({
    s: tables.objectSelector,
  })
    .join({ o: tables.object }, 'o.key', 's.object_key')
    .where('o.kind', 'change')
    .whereRaw(isOneOf(db, 's.selector', selectors))
    .distinct()
    .orderBy('o.key')
    .select({ key: 'o.key', attributes: 'o.attributes' });
  for (const { key, attributes } of rows) {
    const { number } = JSON.parse(attributes);
    if (typeof number === 'number' && !changes.has(number)) {
      changes.set(number, key);
    }
  }
  return changes;
}
