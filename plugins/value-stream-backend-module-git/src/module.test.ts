import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  Connector,
  valueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import module from './index';
import { createGitCredentials } from './credentials/GitCredentials';

describe('the git module', () => {
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
      ['git', ['backstage.io/source-location']],
    ]);
  });
});

describe('credentials', () => {
  const credentials = createGitCredentials(
    mockServices.rootConfig({
      data: {
        integrations: {
          github: [{ host: 'github.com', token: 'gh' }],
          gitlab: [
            {
              host: 'git.acme.example',
              apiBaseUrl: 'https://git.acme.example/api/v4',
              token: 'gl',
            },
          ],
        },
      },
    }),
  );
  const basic = (text: string) =>
    `Basic ${Buffer.from(text).toString('base64')}`;

  it('come from the integration of the host, in the way its forge wants them', async () => {
    expect(await credentials.authorization('https://github.com/acme/api')).toBe(
      basic('x-access-token:gh'),
    );
    expect(
      await credentials.authorization('https://git.acme.example/acme/api'),
    ).toBe(basic('oauth2:gl'));
  });

  it('are none where no integration knows the host', async () => {
    expect(credentials.knows('https://internal.example/acme/api')).toBe(false);
    expect(
      await credentials.authorization('https://internal.example/acme/api'),
    ).toBeUndefined();
  });
});
