import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';

/** A value stream in the index. @public */
export interface StreamDocument extends IndexableDocument {
  readonly ref: string;
  readonly role: string;
  /** Empty where it has none, as every document of an index has the same fields. */
  readonly owner: string;
}

/** What is found of a stream, by name, purpose, customer and owner. */
export function streamDocument(stream: StreamSummary): StreamDocument {
  const { ref, name, title, description, customer, outcome } = stream;
  const { role, owner = '' } = stream;
  const { kind, namespace, name: entity } = parseEntityRef(ref);
  return {
    title,
    text: [name, description, customer, outcome].filter(Boolean).join(' · '),
    // Not the entity's own page: an index may keep one document per address,
    // and that one is the catalog's.
    location: `/catalog/${[namespace, kind, entity]
      .map(encodeURIComponent)
      .join('/')}/value-stream-map`,
    ref,
    role,
    owner,
    authorization: { resourceRef: ref },
  };
}
