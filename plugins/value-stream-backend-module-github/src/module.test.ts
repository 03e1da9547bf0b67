import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  Connector,
  valueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createGithubAccess } from './credentials/GithubAccess';
import module from './index';

describe('the github module', () => {
  it('registers the connector', async () => {
    const connectors: Connector<any>[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          valueStreamConnectorsExtensionPoint,
          { addConnector: (c: Connector<any>) => connectors.push(c) },
        ],
      ],
      features: [module, mockServices.rootConfig.factory({ data: {} })],
    });
    await backend.stop();
    expect(connectors.map(({ id, annotations }) => [id, annotations])).toEqual([
      ['github', ['github.com/project-slug', 'backstage.io/source-location']],
    ]);
  });
});

describe('access', () => {
  const access = createGithubAccess(
    mockServices.rootConfig({
      data: {
        integrations: {
          github: [
            { host: 'github.com', token: 'gh' },
            {
              host: 'github.acme.example',
              apiBaseUrl: 'https://github.acme.example/api/v3',
              token: 'ghe',
            },
          ],
        },
      },
    }),
  );

  it('comes from the integration of the host', async () => {
    expect(await access.token('https://github.com/acme/api')).toBe('gh');
    expect(await access.token('https://github.acme.example/acme/api')).toBe(
      'ghe',
    );
    expect(access.apiBaseUrl('github.acme.example')).toBe(
      'https://github.acme.example/api/v3',
    );
  });

  it('is none where no integration knows the host', async () => {
    expect(
      await access.token('https://other.example/acme/api'),
    ).toBeUndefined();
    expect(access.apiBaseUrl('other.example')).toBeUndefined();
  });
});
