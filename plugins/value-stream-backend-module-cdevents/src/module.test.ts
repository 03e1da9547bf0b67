import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  Connector,
  ValueStreamLog,
  valueStreamConnectorsExtensionPoint,
  valueStreamLogExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import { AddressInfo } from 'node:net';
import { fakeLog } from './__testUtils__/fakeLog';
import module from './index';

jest.setTimeout(60_000);

async function start(publish: boolean) {
  const scheduler = mockServices.scheduler.mock();
  const connectors: Connector<any>[] = [];
  const published: EventParams[] = [];
  let use: (log: ValueStreamLog) => void | Promise<void> = () => {};
  const backend = await startTestBackend({
    extensionPoints: [
      [
        valueStreamConnectorsExtensionPoint,
        { addConnector: (c: Connector<any>) => connectors.push(c) },
      ],
      [
        valueStreamLogExtensionPoint,
        {
          useLog: (given: typeof use) => {
            use = given;
          },
        },
      ],
    ],
    features: [
      module,
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: { valueStream: { cdevents: { publish } } },
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          publish: async event => {
            published.push(event);
          },
          subscribe: async () => {},
        }),
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  return {
    backend,
    connectors,
    published,
    scheduled: () => scheduler.scheduleTask.mock.calls.map(([task]) => task),
    use: (log: ValueStreamLog) => use(log),
    get: async (query: string) => {
      const response = await fetch(
        `http://localhost:${port}/api/value-stream/cdevents${query}`,
      );
      return { status: response.status, body: await response.json() };
    },
  };
}

describe('the CDEvents module', () => {
  it('registers the connector and answers with the log, page by page', async () => {
    const { backend, connectors, use, get } = await start(false);
    expect(connectors.map(({ id }) => id)).toEqual(['cdevents']);
    expect((await get('')).status).toBe(503);

    const log = fakeLog(() => 150);
    await use(log);
    const first = await get('');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ position: '100', more: true });
    const second = await get(`?after=${first.body.position}&limit=200`);
    expect(second.body).toMatchObject({ position: '150', more: false });
    expect(second.body.events).toHaveLength(50);
    expect(second.body.events[0]).toMatchObject({
      context: { id: 'a100', type: 'dev.cdevents.change.merged.0.3.0' },
    });
    expect(log.requests[0].as).toMatchObject({
      principal: { type: 'user' },
    });
    for (const query of [
      '?limit=0',
      '?limit=1001',
      '?after=1&after=2',
      '?a=1',
    ]) {
      expect([query, (await get(query)).status]).toEqual([query, 400]);
    }
    await backend.stop();
  });

  it('publishes the log where told so', async () => {
    const { backend, published, scheduled, use } = await start(true);
    const log = fakeLog(() => 3);
    await log.keepPosition('cdevents', '1');
    await use(log);
    const [task] = scheduled();
    expect([task.id, task.scope]).toEqual([
      'value-stream-publish-cdevents',
      'global',
    ]);
    await task.fn(new AbortController().signal);
    expect(published.map(({ topic }) => topic)).toEqual([
      'cdevents',
      'cdevents',
    ]);
    await backend.stop();
  });

  it('publishes nothing of itself', async () => {
    const { backend, scheduled, use } = await start(false);
    await use(fakeLog(() => 3));
    expect(scheduled()).toEqual([]);
    await backend.stop();
  });
});
