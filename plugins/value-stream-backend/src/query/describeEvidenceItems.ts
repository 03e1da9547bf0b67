import { EvidenceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { EvidenceItem, FlowEvidenceItem } from '@value-stream/flow-engine';
import { isoInstant } from './isoInstant';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

type Item = EvidenceItem | FlowEvidenceItem;

/**
 * The items of a page of evidence. Those whose entities the reader may not
 * read are counted but shown without title and key; a week has neither.
 */
export async function describeEvidenceItems(
  context: QueryContext,
  items: readonly Item[],
  offset: number,
): Promise<EvidenceAnswer['items']> {
  const keys = items.flatMap(({ itemKey }) => itemKey || []);
  const readable = await readableObjects(context, keys);
  const urls = new Map<string, string>(
    (
      await context.database('object').whereIn('key', keys).select('key', 'url')
    ).map((row: { key: string; url: string }) => [row.key, row.url]),
  );
  return items.map((item, index) => {
    const shared = {
      ...(item.value !== undefined && { value: item.value }),
      ...(item.from !== null && { from: isoInstant(item.from) }),
      ...(item.to !== null && { to: isoInstant(item.to) }),
      ...(item.leftOut && { leftOut: item.leftOut }),
    };
    if ('period' in item) {
      return { key: `period-${offset + index + 1}`, period: true, ...shared };
    }
    return readable.has(item.itemKey)
      ? {
          key: item.itemKey,
          title: item.title,
          type: item.type,
          url: urls.get(item.itemKey) ?? undefined,
          ...shared,
        }
      : {
          key: `restricted-${offset + index + 1}`,
          restricted: true,
          ...shared,
        };
  });
}

/** By contribution, then the latest, then by key, so that pages do not shift. */
export function greatestFirst(a: Item, b: Item): number {
  return (
    (b.value ?? -1) - (a.value ?? -1) ||
    (b.to ?? Infinity) - (a.to ?? Infinity) ||
    (a.itemKey < b.itemKey ? -1 : 1)
  );
}

/** How many were left out for each reason. */
export function countReasons(
  leftOut: readonly Item[],
): EvidenceAnswer['leftOut'] {
  const counts = new Map<NonNullable<Item['leftOut']>, number>();
  for (const { leftOut: reason } of leftOut) {
    if (reason) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return [...counts.entries()].map(([reason, n]) => ({ reason, n }));
}
