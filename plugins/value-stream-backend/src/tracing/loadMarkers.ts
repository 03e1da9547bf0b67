import { Instant } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { commitRange, shaOf } from './laneOf';
import { LinkRow } from './LinkRow';

/** A release or deployment, with the lane of its own that it belongs to. */
export interface LoadedMarker {
  readonly key: string;
  readonly at: Instant;
  readonly commit: string;
  /** Per mille: how sure it is that it stands at that commit. */
  readonly confidence: number;
  /** How that is known, where not from its own activity. */
  readonly method?: string;
  readonly rolledBack?: boolean;
  /** Absent for a release. */
  readonly deployment?: {
    readonly service: string;
    readonly environment: string;
  };
}

interface MarkerRow {
  readonly commit: string;
  readonly confidence?: number;
  readonly method?: string;
  /** The object by which the activity was found. */
  readonly subject?: string;
  readonly kind: string;
  readonly occurred_at: number | string;
  readonly objects: string;
  readonly attributes: string;
}

const COLUMNS = {
  kind: 'activity.kind',
  occurred_at: 'activity.occurred_at',
  objects: 'activity.objects',
  attributes: 'activity.attributes',
};

/**
 * Releases published and deployments that succeeded at a commit of the lane:
 * those whose activity names it, by `activity_object_marker_idx`, and those
 * that a rule found to stand there.
 *
 * @param links - of such rules
 */
export async function loadMarkers(
  db: Db,
  lane: string,
  links: readonly LinkRow[],
): Promise<readonly LoadedMarker[]> {
  const { from, to } = commitRange(lane);
  const markers = new Map<string, LoadedMarker>();
  const named: MarkerRow[] = await db('activity_object')
    .join('activity', 'activity.id', 'activity_object.activity_id')
    .where('activity_object.marker', 1)
    .where('activity_object.object_key', '>', from)
    .where('activity_object.object_key', '<', to)
    .select({ commit: 'activity_object.object_key', ...COLUMNS });
  named.forEach(row => take(row, markers));
  const found = new Map<string, LinkRow[]>();
  for (const link of links) {
    const known = found.get(link.from_key);
    if (known) {
      known.push(link);
    } else {
      found.set(link.from_key, [link]);
    }
  }
  const rows = await selectByKeys<MarkerRow & { subject: string }>(
    [...found.keys()],
    part =>
      db('activity_object')
        .join('activity', 'activity.id', 'activity_object.activity_id')
        .where('activity_object.marker', 1)
        .whereRaw(isOneOf(db, 'activity_object.object_key', part))
        .select({ subject: 'activity_object.object_key', ...COLUMNS }),
  );
  for (const row of rows) {
    for (const link of found.get(row.subject)!) {
      const { to_key: commit, confidence, method } = link;
      take({ ...row, commit, confidence, method }, markers);
    }
  }
  return markTakenBack(db, markers);
}

function take(row: MarkerRow, into: Map<string, LoadedMarker>): void {
  const key: string = JSON.parse(row.objects)[0].key;
  if (row.subject !== undefined && row.subject !== key) {
    return;
  }
  const { service, environment } = JSON.parse(row.attributes);
  const marker: LoadedMarker = {
    key,
    at: Number(row.occurred_at),
    commit: shaOf(row.commit),
    confidence: row.confidence ?? 1000,
    ...(row.method !== undefined && { method: row.method }),
    ...(row.kind === 'deployment' && {
      deployment: {
        service: String(service ?? ''),
        environment: String(environment ?? ''),
      },
    }),
  };
  const known = into.get(key);
  if (!known || compareMarkers(marker, known) < 0) {
    into.set(key, marker);
  }
}

/** The surer comes first, then the earlier. */
export function compareMarkers(a: LoadedMarker, b: LoadedMarker): number {
  return (
    b.confidence - a.confidence ||
    a.at - b.at ||
    (a.commit < b.commit ? -1 : Number(a.commit > b.commit)) ||
    ((a.method ?? '') < (b.method ?? '') ? -1 : 1)
  );
}

/** A tag that was deleted since no longer releases anything; a deployment may have been rolled back. */
async function markTakenBack(
  db: Db,
  markers: Map<string, LoadedMarker>,
): Promise<readonly LoadedMarker[]> {
  const rows = await selectByKeys<{
    key: string;
    verb: string;
    at: number | string;
  }>([...markers.keys()], part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .whereIn('activity.verb', ['removed', 'rolled-back'])
      .select({
        key: 'activity_object.object_key',
        verb: 'activity.verb',
        at: 'activity.occurred_at',
      }),
  );
  for (const { key, verb, at } of rows) {
    const marker = markers.get(key);
    if (!marker || Number(at) < marker.at) {
      continue;
    }
    if (verb === 'rolled-back') {
      markers.set(key, { ...marker, rolledBack: true });
    } else if (!marker.deployment) {
      markers.delete(key);
    }
  }
  return [...markers.values()];
}
