import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  ApiSchemas,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';

/** A work item, or another flow item, in the index. @public */
export interface ItemDocument extends IndexableDocument {
  /** Its full key, as the trace takes it. */
  readonly key: string;
  readonly kind: string;
  /** Empty where it has none, as every document of an index has the same fields. */
  readonly itemType: string;
  readonly state: string;
  /** Refs of its streams, separated by spaces. */
  readonly streams: string;
}

/** What is found of an item, by what people call it, by its whole key, title and type. */
export function itemDocument(item: ApiSchemas['ListedItem']): ItemDocument {
  const { key, kind, title, type = '', state, streams, entities } = item;
  return {
    title: [shortKey(key), title].filter(Boolean).join(' '),
    text: [...writings(key), type].filter(Boolean).join(' '),
    location: `/value-streams/items?key=${encodeURIComponent(key)}`,
    key,
    kind,
    itemType: type,
    state,
    streams: streams.join(' '),
    // The first of them: a reader who may read only another of its entities
    // does not find it here, and still sees it in the figures of that one.
    authorization: { resourceRef: entities[0] },
  };
}

/**
 * A key in the forms that a reader may paste. PostgreSQL's search drops
 * characters that its queries give a meaning; so the key stands here without
 * them, too.
 */
function writings(key: string): readonly string[] {
  const whole = /@([0-9a-f]{40,64})$/.exec(key)?.[1];
  return [
    ...new Set([
      key,
      key.replace(/[()|&:*!<]/g, ''),
      shortKey(key),
      ...(whole ? [whole] : []),
    ]),
  ];
}
