import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
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
import { valueStreamPlugin } from './plugin';

jest.setTimeout(60_000);

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'checkout', namespace: 'default', title: 'Checkout' },
  spec: { owner: 'shop' },
};
const secret: Entity = {
  ...checkout,
  metadata: { name: 'secret', namespace: 'default' },
};

/** Takes any JSON signed with the word in the header, and text files by line. */
const tool: Connector = {
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

const toolModule = createBackendModule({
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

type Decide = (permission: string) => AuthorizeResult | 'conditional';

async function startBackend(decide: Decide = () => AuthorizeResult.ALLOW) {
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
async function streamsOnceFollowed(
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

const MAP = '/api/value-stream/entities/system/default/checkout/map';

describe('the backend', () => {
  let server: Server;
  beforeAll(async () => {
    ({ server } = await startBackend());
  });

  it('follows the catalog and answers for its streams', async () => {
    expect(await streamsOnceFollowed(server, 2)).toEqual([
      'system:default/checkout',
      'system:default/secret',
    ]);
    const { body, status } = await request(server).get(MAP);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: { title: 'Checkout', stream: 'system:default/checkout' },
      clock: 'calendar',
      figures: { counted: 0 },
    });
  });

  it.each([
    ['an unknown clock', `${MAP}?clock=sun`, 400, 'clock'],
    ['an unknown parameter', `${MAP}?nope=1`, 400, 'nope'],
    ['a date that is none', `${MAP}?from=yesterday`, 400, 'from'],
    [
      'a limit beyond the greatest',
      '/api/value-stream/streams?limit=5000',
      400,
      'limit',
    ],
    [
      'an unknown entity',
      '/api/value-stream/entities/system/default/chekout/map',
      404,
      "did you mean 'system:default/checkout'?",
    ],
    [
      'an unknown key',
      '/api/value-stream/trace?key=PAY-1',
      404,
      "Nothing is known of 'PAY-1'",
    ],
    [
      'an unknown source',
      '/api/value-stream/sources/two/refusals',
      404,
      'configured under valueStream.sources are one',
    ],
  ])('answers %s with what is wrong', async (_what, path, status, message) => {
    const response = await request(server).get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('takes several types and a single one', async () => {
    for (const query of ['type=a&type=b', 'type=a']) {
      const { status } = await request(server).get(`${MAP}?${query}`);
      expect(status).toBe(200);
    }
  });

  it('lists sources, data quality and the rebuild', async () => {
    const { body } = await request(server).get('/api/value-stream/sources');
    expect(body.sources).toEqual([
      expect.objectContaining({ id: 'one', acceptsWebhook: true }),
    ]);
    const quality = await request(server).get('/api/value-stream/data-quality');
    expect(quality.body.streams).toHaveLength(2);
    const rebuild = await request(server).get('/api/value-stream/rebuild');
    expect(rebuild.body.state).toBe('none');
  });

  it('refuses requests without credentials', async () => {
    const { status } = await request(server)
      .get('/api/value-stream/streams')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('serves its OpenAPI document', async () => {
    const { body } = await request(server).get(
      '/api/value-stream/openapi.json',
    );
    expect(body.info.title).toBe('Value streams');
  });

  describe('webhooks', () => {
    const deliver = (source = 'one') =>
      request(server)
        .post(`/api/value-stream/webhooks/${source}`)
        .set('authorization', mockCredentials.none.header())
        .set('x-signature', 'word')
        .set('content-type', 'application/json');

    it('are accepted without credentials, on the signature', async () => {
      expect((await deliver().send('{"a":1}')).status).toBe(202);
      expect(
        (await deliver().set('x-signature', 'next').send('{"a":1}')).status,
      ).toBe(202);
    });

    it('are refused with a reason', async () => {
      const answers = await Promise.all([
        deliver().set('x-signature', 'wrong').send('{}'),
        deliver('two').send('{}'),
        deliver().send('{"a":'),
        deliver().set('content-type', 'text/plain').send('{}'),
        deliver().send(`"${'x'.repeat(5 * 1024 * 1024)}"`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([
        401, 404, 400, 415, 413,
      ]);
      for (const { body } of answers) {
        expect(body.error.message).not.toBe('');
      }
    });
  });

  describe('uploads', () => {
    it('are streamed to the connector', async () => {
      const { status, body } = await request(server)
        .post('/api/value-stream/sources/one/uploads')
        .set('x-file-name', 'history.csv')
        .set('content-type', 'text/csv')
        .send('a,b\n1,2\n');
      expect(status).toBe(202);
      expect(body).toEqual({ batch: expect.any(String), payloads: 1 });
    });

    it('need a name, a source that takes files, and no more than 200 MB', async () => {
      const upload = (source: string) =>
        request(server).post(`/api/value-stream/sources/${source}/uploads`);
      const noName = await upload('one').send('a');
      expect(noName.status).toBe(400);
      expect(noName.body.error.message).toContain('x-file-name');
      const unknown = await upload('two').set('x-file-name', 'a').send('a');
      expect(unknown.status).toBe(404);
    });
  });
});

describe('permissions', () => {
  it('deny each operation that is not allowed', async () => {
    const { server } = await startBackend(() => AuthorizeResult.DENY);
    const get = ['/streams', '/trace?key=a', '/sources', '/data-quality'];
    for (const path of [
      ...get,
      '/overview',
      '/mapping',
      '/mapping/statuses',
      '/rebuild',
      '/sources/one/refusals',
      '/sources/one/refused-deliveries',
    ]) {
      const response = await request(server).get(`/api/value-stream${path}`);
      expect([path, response.status]).toEqual([path, 403]);
    }
    for (const path of [
      '/sources/one/refresh',
      '/sources/one/replay',
      '/rebuild',
      '/sources/one/uploads',
    ]) {
      const response = await request(server)
        .post(`/api/value-stream${path}`)
        .set('x-file-name', 'a');
      expect([path, response.status]).toEqual([path, 403]);
      expect(response.body.error.message).toContain('value-stream.');
    }
  });

  it('show nothing of the catalog to whom the catalog is denied', async () => {
    const { server } = await startBackend(permission =>
      permission === 'catalog.entity.read'
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    );
    expect(await streamsOnceFollowed(server, 0)).toEqual([]);
    expect((await request(server).get(MAP)).status).toBe(404);
  });

  it('ask the catalog as the caller where conditions apply, and remember the answer', async () => {
    const { server, asked } = await startBackend(permission =>
      permission === 'catalog.entity.read'
        ? 'conditional'
        : AuthorizeResult.ALLOW,
    );
    expect(await streamsOnceFollowed(server, 1)).toEqual([
      'system:default/checkout',
    ]);
    expect((await request(server).get(MAP)).status).toBe(200);
    const secretMap = MAP.replace('checkout', 'secret');
    expect((await request(server).get(secretMap)).status).toBe(404);
    expect(asked).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        credentials: expect.objectContaining({
          principal: expect.objectContaining({
            userEntityRef: 'user:default/mock',
          }),
        }),
      }),
    );
    const before = asked.mock.calls.length;
    await request(server).get('/api/value-stream/streams');
    expect(asked.mock.calls).toHaveLength(before);
  });
});
