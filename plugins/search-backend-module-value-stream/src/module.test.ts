import { Readable } from 'node:stream';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { searchModuleValueStream } from './module';
import { itemOf } from './__testUtils__/items';

jest.setTimeout(60_000);

describe('the module', () => {
  afterEach(() => jest.restoreAllMocks());

  it('adds an index of streams and one of items, and asks the API as the search backend', async () => {
    const addCollator = jest.fn();
    const requests = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () =>
        Response.json({ items: [itemOf('jira:acme/PAY-1')] }),
      );
    await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          { addCollator, addDecorator: jest.fn() },
        ],
      ],
      features: [
        searchModuleValueStream,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                valueStream: {
                  schedule: { frequency: 'PT1M', timeout: 'PT5M' },
                },
              },
            },
          },
        }),
      ],
    });
    const factories = addCollator.mock.calls.map(([{ factory }]) => factory);
    expect(factories.map(({ type }) => type)).toEqual([
      'value-stream',
      'value-stream-item',
    ]);
    const items: Readable = await factories[1].getCollator();
    expect(await items.toArray()).toMatchObject([{ title: 'PAY-1' }]);
    const [[url, init]] = requests.mock.calls;
    expect(String(url)).toMatch(/\/api\/value-stream\/items\?limit=500$/);
    expect(new Headers(init?.headers).get('authorization')).toMatch(
      /^Bearer mock-service-token:/,
    );
  });
});
