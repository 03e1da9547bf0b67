import { Activity } from '../model';
import { lifecycleRank } from './lifecycleRank';

function compare(a: Activity, b: Activity): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt - b.occurredAt;
  const status =
    Number(a.kind === 'work-item') - Number(b.kind === 'work-item');
  if (status !== 0) return status;
  const keyA = a.objects[0].key;
  const keyB = b.objects[0].key;
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  const rank = lifecycleRank(a.verb) - lifecycleRank(b.verb);
  if (rank !== 0) return rank;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * Activities in the order in which they apply, each once: by instant,
 * engineering before status, then object key, then the verb's place in an
 * object's life, then activity id.
 */
export function orderActivities(
  activities: readonly Activity[],
): readonly Activity[] {
  let ordered = true;
  for (let i = 1; ordered && i < activities.length; i++) {
    ordered = compare(activities[i - 1], activities[i]) < 0;
  }
  if (ordered) return activities;
  const sorted = [...activities].sort(compare);
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}
