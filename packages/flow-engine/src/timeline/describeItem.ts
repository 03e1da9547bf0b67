import { ItemHistory, StreamDefinition, Timeline } from '../model';

/** What a timeline says of its item besides time. */
export type Described = Pick<
  Timeline,
  'streamRef' | 'itemKey' | 'labels' | 'container'
>;

/** What a timeline says only where it is known. */
export type Known = Pick<
  Timeline,
  'title' | 'type' | 'team' | 'priority' | 'workBeforeItem' | 'clockSkew'
>;

const NO_LABELS: readonly string[] = [];

/** Whether the item has a descendant that counts as a flow item itself. */
function isContainer(
  { item, links, objects }: ItemHistory,
  types: readonly string[] | undefined,
): boolean {
  if (!links.some(({ relation }) => relation === 'child-of')) return false;
  const childrenOf = new Map<string, string[]>();
  for (const { from, to, relation } of links) {
    if (relation !== 'child-of') continue;
    const children = childrenOf.get(to);
    if (children) children.push(from);
    else childrenOf.set(to, [from]);
  }
  const byKey = new Map(objects.map(object => [object.key, object]));
  const seen = new Set([item.key]);
  const ahead = [item.key];
  for (let parent = ahead.pop(); parent !== undefined; parent = ahead.pop()) {
    for (const key of childrenOf.get(parent) ?? []) {
      if (seen.has(key)) continue;
      const child = byKey.get(key);
      if (
        child?.kind === 'work-item' &&
        (!types || (child.type !== undefined && types.includes(child.type)))
      ) {
        return true;
      }
      seen.add(key);
      ahead.push(key);
    }
  }
  return false;
}

export function describeItem(
  history: ItemHistory,
  stream: StreamDefinition,
): Described {
  const { item } = history;
  const { labels } = item.attributes;
  return {
    streamRef: stream.ref,
    itemKey: item.key,
    labels: Array.isArray(labels) ? labels.map(String) : NO_LABELS,
    container:
      item.kind === 'work-item' && isContainer(history, stream.flowItemTypes),
  };
}

/** Writes what is known into a new timeline, and no field for what is not. */
export function withKnown(
  timeline: { -readonly [Field in keyof Timeline]: Timeline[Field] },
  { title, type, team, priority, workBeforeItem, clockSkew }: Known,
): Timeline {
  if (title !== undefined) timeline.title = title;
  if (type !== undefined) timeline.type = type;
  if (team !== undefined) timeline.team = team;
  if (priority !== undefined) timeline.priority = priority;
  if (workBeforeItem) timeline.workBeforeItem = true;
  if (clockSkew) timeline.clockSkew = true;
  return timeline;
}
