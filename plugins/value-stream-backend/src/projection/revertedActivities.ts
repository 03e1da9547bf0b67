import { Activity, DeliveryObject } from '@value-stream/flow-engine';
import { LinkRow } from '../tracing/LinkRow';

const TRUSTED = 800;
/** How a change contains the commit it became, rather than one of several. */
const BECAME = ['merge-sha', 'squash-number', 'patch-id'];
const MARK = '~reverted~';

/**
 * No tool tells a change that it was reverted: it was when what reverts it, or
 * the commit it became, was merged. Each gets an activity of its own with the
 * instant of that.
 */
export function revertedActivities(
  objects: readonly DeliveryObject[],
  links: Iterable<LinkRow>,
  activities: ReadonlyMap<string, Activity>,
): readonly Activity[] {
  const all = [...links];
  const reverts = all.filter(
    ({ relation, confidence }) =>
      relation === 'reverts' && confidence >= TRUSTED,
  );
  if (!reverts.length) {
    return [];
  }
  const byKey = new Map(objects.map(object => [object.key, object]));
  const found = new Map<string, Activity>();
  for (const { from_key: by, to_key: to } of reverts) {
    const changes =
      byKey.get(to)?.kind === 'change'
        ? [to]
        : all.flatMap(link =>
            link.to_key === to && BECAME.includes(link.method)
              ? [link.from_key]
              : [],
          );
    const merged = mergeOf(byKey.get(by), activities);
    for (const change of changes) {
      const known = found.get(change);
      if (
        merged &&
        (!known ||
          merged.occurredAt < known.occurredAt ||
          (merged.occurredAt === known.occurredAt &&
            idOf(merged, change) < known.id))
      ) {
        found.set(change, {
          ...merged,
          id: idOf(merged, change),
          kind: 'change',
          verb: 'reverted',
          objects: [
            { key: change, qualifier: 'subject' },
            { key: by, qualifier: 'by' },
          ],
          attributes: {},
        });
      }
    }
  }
  return [...found.values()];
}

/** The activity of the log that such an activity stands for. */
export function activityBehind(id: string): string {
  const end = id.indexOf(MARK);
  return end < 0 ? id : id.slice(0, end);
}

function idOf(merged: Activity, change: string): string {
  return `${merged.id}${MARK}${change}`;
}

function mergeOf(
  by: DeliveryObject | undefined,
  activities: ReadonlyMap<string, Activity>,
): Activity | undefined {
  if (!by || (by.kind === 'commit' && by.attributes.firstParent !== true)) {
    return undefined;
  }
  const verb = by.kind === 'commit' ? 'committed' : 'merged';
  let first: Activity | undefined;
  for (const activity of activities.values()) {
    if (
      activity.verb === verb &&
      activity.objects[0].key === by.key &&
      (!first ||
        activity.occurredAt < first.occurredAt ||
        (activity.occurredAt === first.occurredAt && activity.id < first.id))
    ) {
      first = activity;
    }
  }
  return first;
}
