import { ItemHistory, StreamDefinition, Timeline } from '../model';

/** Whether the item has a descendant that counts as a flow item itself. */
function isContainer(
  { item, links, objects }: ItemHistory,
  types: readonly string[] | undefined,
): boolean {
  if (!links.some(({ relation }) => relation === 'child-of')) return false;
  const byKey = new Map(objects.map(object => [object.key, object]));
  const seen = new Set([item.key]);
  const ahead = [item.key];
  for (let parent = ahead.pop(); parent !== undefined; parent = ahead.pop()) {
    for (const { from, to, relation } of links) {
      if (relation !== 'child-of' || to !== parent || seen.has(from)) continue;
      const child = byKey.get(from);
      if (
        child?.kind === 'work-item' &&
        (!types || (child.type !== undefined && types.includes(child.type)))
      ) {
        return true;
      }
      seen.add(from);
      ahead.push(from);
    }
  }
  return false;
}

/** What a timeline says of its item besides time. */
export function describeItem(
  history: ItemHistory,
  stream: StreamDefinition,
): Pick<
  Timeline,
  'streamRef' | 'itemKey' | 'title' | 'type' | 'labels' | 'container'
> {
  const { item } = history;
  const { labels } = item.attributes;
  return {
    streamRef: stream.ref,
    itemKey: item.key,
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(item.type === undefined ? {} : { type: item.type }),
    labels: Array.isArray(labels) ? labels.map(String) : [],
    container:
      item.kind === 'work-item' && isContainer(history, stream.flowItemTypes),
  };
}
