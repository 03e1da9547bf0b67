import { Activity } from '@value-stream/flow-engine';
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
 * on, and an item is created once, however often it moved.
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
    const own = activities.flatMap(activity =>
      restateActivity(activity, selves),
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
    restated.set(item, createdOnce(item, restated.get(item)!));
  }
  return restated;
}

function restateActivity(
  activity: Activity,
  selves: FormerSelves,
): readonly Activity[] {
  const { objects, verb } = activity;
  if (!objects.some(({ key }) => selves.has(key))) {
    return [activity];
  }
  return verb === 'removed' && selves.has(objects[0].key)
    ? []
    : [
        {
          ...activity,
          objects: objects.map(object => ({
            ...object,
            key: selves.get(object.key) ?? object.key,
          })),
        },
      ];
}

function createdOnce(
  item: string,
  activities: readonly Activity[],
): readonly Activity[] {
  const creations = activities
    .filter(
      ({ verb, objects }) => verb === 'created' && objects[0].key === item,
    )
    .sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
  const later = new Set(creations.slice(1));
  return activities.filter(activity => !later.has(activity));
}
