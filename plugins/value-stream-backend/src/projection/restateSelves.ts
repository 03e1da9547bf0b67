import { Activity, Instant } from '@value-stream/flow-engine';
import { LinkRow } from '../tracing/LinkRow';
import { FormerSelves } from './formerSelves';

/** A link with the items in place of their other keys; nothing where both ends are one item. */
export function restateLink(
  link: LinkRow,
  selves: FormerSelves,
): LinkRow | undefined {
  const from = selves.get(link.from_key) ?? link.from_key;
  const to = selves.get(link.to_key) ?? link.to_key;
  return from === to ? undefined : { ...link, from_key: from, to_key: to };
}

/**
 * The activities of items with those told under their other keys, as the
 * items' own. That one was removed under another key only says that it moved
 * on, and so does that it was closed there with that. An item is created once,
 * however often it moved, and what a tool copies to the new key happened once.
 */
export function restateActivities(
  activitiesOf: ReadonlyMap<string, readonly Activity[]>,
  selves: FormerSelves,
): ReadonlyMap<string, readonly Activity[]> {
  if (!selves.size) {
    return activitiesOf;
  }
  const restated = new Map<string, readonly Activity[]>();
  const itemsThatMoved = new Set<string>();
  for (const [key, activities] of activitiesOf) {
    const item = selves.get(key) ?? key;
    const leavings = leavingsOf(key, activities);
    const own = activities.flatMap(activity =>
      item !== key && movesOn(activity, key, leavings)
        ? []
        : [restateActivity(activity, selves)],
    );
    if (item !== key && own.length) {
      itemsThatMoved.add(item);
    }
    const known = restated.get(item) ?? [];
    restated.set(item, [
      ...new Map([...known, ...own].map(one => [one.id, one])).values(),
    ]);
  }
  for (const item of itemsThatMoved) {
    restated.set(item, toldOnce(item, restated.get(item)!));
  }
  return restated;
}

/** When an item left a key. */
function leavingsOf(
  key: string,
  activities: readonly Activity[],
): ReadonlySet<Instant> {
  return new Set(
    activities.flatMap(({ verb, objects, occurredAt }) =>
      verb === 'removed' && objects[0].key === key ? [occurredAt] : [],
    ),
  );
}

function movesOn(
  { verb, objects, occurredAt }: Activity,
  key: string,
  leavings: ReadonlySet<Instant>,
): boolean {
  return (
    objects[0].key === key &&
    (verb === 'removed' || (verb === 'closed' && leavings.has(occurredAt)))
  );
}

function restateActivity(activity: Activity, selves: FormerSelves): Activity {
  const { objects } = activity;
  return objects.some(({ key }) => selves.has(key))
    ? {
        ...activity,
        objects: objects.map(object => ({
          ...object,
          key: selves.get(object.key) ?? object.key,
        })),
      }
    : activity;
}

function toldOnce(
  item: string,
  activities: readonly Activity[],
): readonly Activity[] {
  const seen = new Set<string>();
  return [...activities]
    .sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1))
    .filter(({ verb, occurredAt, objects, attributes }) => {
      if (objects[0].key !== item) {
        return true;
      }
      const fact =
        verb === 'created'
          ? verb
          : JSON.stringify([verb, occurredAt, attributes]);
      const isNew = !seen.has(fact);
      seen.add(fact);
      return isNew;
    });
}
