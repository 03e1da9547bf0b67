import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A component that is a stream of its own, with its work items from a file of
 * moves.
 *
 * @param {string} folder where the files go
 * @param {object} options
 * @param {string} options.id of source, component, stream and stage template
 * @param {string} options.commitment stage by id
 * @param {readonly object[]} options.stages
 * @param {Iterable<{ item: string, at: number, to: string, title?: string, type?: string }>} options.moves
 * @returns {import('../../portal/loadExtras.mjs').Extra}
 */
export function moves(folder, { id, commitment, stages, moves: rows }) {
  const catalog = join(folder, `${id}.yaml`);
  const file = join(folder, `${id}.csv`);
  // JSON is YAML.
  writeFileSync(catalog, JSON.stringify(component(id)));
  const lines = ['item,at,to,title,type'];
  for (const { item, at, to, title = '', type = '' } of rows) {
    lines.push([item, new Date(at).toISOString(), to, title, type].join(','));
  }
  writeFileSync(file, lines.join('\n'));
  return {
    catalog: [catalog],
    stageTemplates: { [id]: { commitment, stages } },
    sources: [
      {
        id,
        connector: 'import',
        options: {
          kind: 'moves',
          columns: {
            item: 'item',
            at: 'at',
            to: 'to',
            title: 'title',
            type: 'type',
          },
          types: { Story: 'feature', Bug: 'defect', Upkeep: 'debt' },
          entities: [`component:default/${id}`],
        },
      },
    ],
    uploads: [{ source: id, file }],
  };
}

function component(id) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: id,
      annotations: {
        'value-stream/stream': id,
        'value-stream/stages': id,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/flow-team',
    },
  };
}
