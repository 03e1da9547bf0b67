import { Activity, ItemHistory, ObjectKind } from '../model';

const DOWNSTREAM: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'run',
  'artifact',
  'release',
  'deployment',
  'approval',
]);
const UPWARD = new Set(['contains', 'deploys', 'approves']);

/**
 * Keys of the runs, artifacts, releases, deployments and approvals that a
 * track went through, by links and by activities that name both.
 */
export function downstreamOf(
  own: ReadonlySet<string>,
  history: ItemHistory,
  activities: readonly Activity[],
): ReadonlySet<string> {
  const kinds = new Map<string, ObjectKind>();
  for (const { key, kind } of history.objects) kinds.set(key, kind);
  for (const { kind, objects } of activities) kinds.set(objects[0].key, kind);
  const reached = new Set<string>();
  const reach = (key: string) => {
    const kind = kinds.get(key);
    if (kind && DOWNSTREAM.has(kind)) reached.add(key);
  };
  const touches = (key: string) => own.has(key) || reached.has(key);
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const { from, to, relation } of history.links) {
      if (UPWARD.has(relation) && touches(to)) reach(from);
      if (relation === 'built-by' && touches(from)) reach(to);
    }
    for (const { objects } of activities) {
      if (objects.length > 1 && objects.some(({ key }) => touches(key))) {
        reach(objects[0].key);
      }
    }
  }
  return reached;
}
