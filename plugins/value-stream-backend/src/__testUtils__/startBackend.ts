import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Connector,
  valueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Server } from 'node:http';
import request from 'supertest';
import { valueStreamPlugin } from '../plugin';

export const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'checkout', namespace: 'default', title: 'Checkout' },
  spec: { owner: 'shop' },
};

export const secret: Entity = {
  ...checkout,
  metadata: { name: 'secret', namespace: 'default' },
};

/** Takes any JSON signed with the word in the header, and text files by line. */
export const tool: Connector = {
  id: 'tool',
  version: 1,
  title: 'Tool',
  annotations: [],
  readOptions: options => options,
  translate: () => ({ activities: [], objects: [], refused: [] }),
  webhook: {
    verify: ({ headers }, secrets) => {
      if (!secrets.includes(headers['x-signature'] ?? '')) {
        throw new AuthenticationError('No secret fits the signature');
      }
    },
    read: ({ rawBody }) => ({
      type: 'delivery',
      body: JSON.parse(Buffer.from(rawBody).toString()),
    }),
  },
  upload: {
    async *split(content) {
      for await (const chunk of content) {
        yield { type: 'chunk', body: { size: chunk.length } };
      }
    },
  },
};

export const toolModule = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'tool',
  register(reg) {
    reg.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(tool);
      },
    });
  },
});

export type Decide = (permission: string) => AuthorizeResult | 'conditional';

export async function startBackend(
  decide: Decide = () => AuthorizeResult.ALLOW,
) {
  const catalog = catalogServiceMock({ entities: [checkout, secret] });
  const getEntitiesByRefs = catalog.getEntitiesByRefs.bind(catalog);
  const asked = jest
    .spyOn(catalog, 'getEntitiesByRefs')
    .mockImplementation(async (query, options) => {
      const answer = await getEntitiesByRefs(query, options);
      return {
        items: answer.items.map(item =>
          item?.metadata.name === 'secret' ? undefined : item,
        ),
      };
    });
  const conditional = {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: { rule: 'IS', resourceType: 'catalog-entity', params: {} },
  };
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: decide(permission.name) as AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => {
        const result = decide(permission.name);
        return (result === 'conditional' ? conditional : { result }) as {
          result: AuthorizeResult.ALLOW;
        };
      }),
  });
  const { server } = await startTestBackend({
    features: [
      valueStreamPlugin,
      toolModule,
      permissions.factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      mockServices.rootConfig.factory({
        data: {
          valueStream: {
            sources: [
              { id: 'one', connector: 'tool', secrets: ['word', 'next'] },
            ],
          },
        },
      }),
    ],
  });
  return { server, asked };
}

/** The catalog is followed from the start; the first read takes a moment. */
export async function streamsOnceFollowed(
  server: Server,
  n: number,
): Promise<string[]> {
  for (;;) {
    const { body } = await request(server).get('/api/value-stream/streams');
    if (body.total === n) {
      return body.streams.map(({ ref }: { ref: string }) => ref);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export const MAP = '/api/value-stream/entities/system/default/checkout/map';
