import { join } from 'node:path';

/** Sources that read the files of the three streams that wait for each other. */
export function neighbourSources(
  folder: string,
  workItems: { readonly columns: object },
): readonly object[] {
  const source = (id: string, options: object) => ({
    id,
    connector: 'import',
    options: {
      keyPrefix: 'neighbours:',
      files: [join(folder, `${id}.csv`)],
      ...options,
    },
  });
  return [
    source('neighbours', {
      ...workItems,
      columns: { ...workItems.columns, entity: 'entity' },
    }),
    source('neighbours-links', {
      kind: 'links',
      columns: { from: 'from', to: 'to', relation: 'relation' },
    }),
    source('neighbours-flags', {
      kind: 'activities',
      columns: { item: 'key', at: 'time', verb: 'verb' },
      attributes: { reason: 'reason' },
    }),
  ];
}
