import { Activity, Attributes, ItemHistory, Link, ObjectKind } from '../model';

/** Midnight of Monday, 2024-01-01, universal time: day 0 of the examples. */
export const DAY_0 = Date.UTC(2024, 0, 1);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The instant so many days after day 0. */
export function day(n: number): number {
  return DAY_0 + Math.round(n * DAY);
}

/** `kind verb` of an object on a day; the id is told from the three. */
export function fact(
  on: number,
  what: `${ObjectKind} ${string}`,
  key: string,
  attributes: Attributes = {},
  more: Partial<Activity> = {},
): Activity {
  const [kind, verb] = what.split(' ') as [ObjectKind, string];
  return {
    id: `${key} ${verb} ${on}`,
    source: 'test',
    kind,
    verb,
    occurredAt: day(on),
    objects: [{ key, qualifier: 'subject' }],
    attributes,
    ...more,
  };
}

export function link(
  from: string,
  relation: Link['relation'],
  to: string,
): Link {
  return {
    from,
    to,
    relation,
    method: 'native',
    confidence: 1,
    evidence: 'given',
  };
}

/** A history with an object for each subject of a fact; the item is the first key given. */
export function history(
  item: string,
  kind: ObjectKind,
  activities: readonly Activity[],
  links: readonly Link[] = [],
  deliveredBy: ItemHistory['deliveredBy'] = 'deployments',
  attributes: Readonly<Record<string, Attributes>> = {},
): ItemHistory {
  const kinds = new Map<string, ObjectKind>([[item, kind]]);
  for (const activity of activities) {
    kinds.set(activity.objects[0].key, activity.kind);
  }
  const objects = [...kinds].map(([key, k]) => ({
    key,
    kind: k,
    source: 'test',
    attributes: attributes[key] ?? {},
  }));
  return {
    item: objects[0],
    objects: objects.slice(1),
    links,
    activities,
    deliveredBy,
  };
}
