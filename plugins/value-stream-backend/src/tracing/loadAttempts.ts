import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { shaOf } from './laneOf';
import { LinkRow } from './LinkRow';
import { compareMarkers, LoadedMarker } from './loadMarkers';

interface BegunRow {
  readonly key: string;
  readonly occurred_at: number | string;
  readonly objects: string;
  readonly attributes: string;
}

/**
 * Deployments that were begun at a commit of a lane and have not succeeded:
 * they failed, or are still running. `at` is when they began.
 *
 * @param links - that say which deployments and releases stand where
 * @param markers - what did succeed
 */
export async function loadAttempts(
  db: Db,
  links: readonly LinkRow[],
  markers: readonly LoadedMarker[],
): Promise<readonly LoadedMarker[]> {
  const succeeded = new Set(markers.map(({ key }) => key));
  const standing = new Map<string, LinkRow[]>();
  for (const link of links) {
    if (!succeeded.has(link.from_key)) {
      const known = standing.get(link.from_key) ?? [];
      standing.set(link.from_key, [...known, link]);
    }
  }
  const begun = await selectByKeys<BegunRow>([...standing.keys()], part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity.kind', 'deployment')
      .whereIn('activity.verb', ['started', 'failed'])
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        occurred_at: 'activity.occurred_at',
        objects: 'activity.objects',
        attributes: 'activity.attributes',
      }),
  );
  const attempts = new Map<string, LoadedMarker>();
  for (const { key, occurred_at, objects, attributes } of begun) {
    if (JSON.parse(objects)[0].key !== key) {
      continue;
    }
    const { service, environment } = JSON.parse(attributes);
    for (const { to_key, confidence, method } of standing.get(key)!) {
      const attempt: LoadedMarker = {
        key,
        at: Number(occurred_at),
        commit: shaOf(to_key),
        confidence,
        method,
        deployment: {
          service: String(service ?? ''),
          environment: String(environment ?? ''),
        },
      };
      const known = attempts.get(key);
      if (!known || compareMarkers(attempt, known) < 0) {
        attempts.set(key, attempt);
      }
    }
  }
  return [...attempts.values()];
}
