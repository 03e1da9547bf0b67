import { Readable } from 'node:stream';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';

/**
 * A collator that holds one page at a time. Its documents are shown to those
 * who may read the catalog entity that each one names. Where a page cannot be
 * read, the stream fails, and the index stays as it was.
 */
export function createCollator<T>(options: {
  type: string;
  pages: () => Promise<AsyncIterable<readonly T[]>>;
  document: (entry: T) => IndexableDocument;
}): DocumentCollatorFactory {
  const { type, pages, document } = options;
  async function* documents() {
    for await (const page of await pages()) {
      yield* page.map(document);
    }
  }
  return {
    type,
    visibilityPermission: catalogEntityReadPermission,
    getCollator: async () => Readable.from(documents()),
  };
}
