import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** A catalog that serves pages of what it holds, each written and read as JSON, as over HTTP. */
export interface LargeCatalog {
  readonly service: CatalogService;
  readonly entities: Entity[];
  /** Pages that were asked for. */
  pages: number;
  /** Lets this page come without its last entities. */
  cutPage?: number;
}

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:https://example.com/${name}`,
        ...annotations,
      },
      tags: ['java', 'payments'],
    },
    spec,
  };
}

/**
 * Half of the streams are entities with members of their own, half are named
 * by annotation alone; every fifth stream is part of another one. Components
 * name one stream each, select data, and depend on two others.
 */
export function createLargeCatalog(size: {
  readonly entities: number;
  readonly streams: number;
}): LargeCatalog {
  const declared = Math.floor(size.streams / 2);
  const groups = 50;
  const components = size.entities - declared - groups;
  const streamName = (n: number) =>
    n < declared ? `stream-${n}` : `line-of-work-${n}`;
  const entities = [
    ...Array.from({ length: groups }, (_, n) =>
      entity('Group', `group-${n}`, { type: 'team', children: [] }),
    ),
    ...Array.from({ length: declared }, (_, n) =>
      entity('ValueStream', `stream-${n}`, {
        owner: `group-${n % groups}`,
        ...(n % 5 === 4 && { parent: `stream-${n - 1}` }),
      }),
    ),
    ...Array.from({ length: components }, (_, n) =>
      entity(
        'Component',
        `component-${n}`,
        {
          type: 'service',
          lifecycle: 'production',
          owner: `group-${n % groups}`,
          dependsOn: [
            `component:component-${(n + 1) % components}`,
            `component:component-${(n + 7) % components}`,
          ],
        },
        {
          'github.com/project-slug': `acme/component-${n}`,
          'jira/project-key': `P${n % 300}`,
          'value-stream/stream': streamName(n % size.streams),
        },
      ),
    ),
  ];
  const catalog: LargeCatalog = {
    entities,
    pages: 0,
    service: {
      async queryEntities({ cursor = '0', limit }: any) {
        const from = Number(cursor);
        catalog.pages += 1;
        const items = entities.slice(from, from + limit);
        // Its answer comes over the network, in a turn of its own.
        await new Promise(resolve => setImmediate(resolve));
        const cut = catalog.cutPage === from / limit ? 10 : 0;
        return JSON.parse(
          JSON.stringify({
            items: items.slice(0, items.length - cut),
            totalItems: entities.length,
            pageInfo:
              from + limit < entities.length
                ? { nextCursor: String(from + limit) }
                : {},
          }),
        );
      },
    } as never,
  };
  return catalog;
}
