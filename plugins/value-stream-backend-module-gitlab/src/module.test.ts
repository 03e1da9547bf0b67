import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  Connector,
  valueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import module from './index';
import { createGitlabCredentials } from './credentials/GitlabCredentials';

describe('the gitlab module', () => {
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
    expect(connectors.map(({ id }) => id)).toEqual(['gitlab']);
  });

  it('takes token and address of a host from integrations', () => {
    const credentials = createGitlabCredentials(
      mockServices.rootConfig({
        data: {
          integrations: {
            gitlab: [
              {
                host: 'gitlab.example.com',
                apiBaseUrl: 'https://gitlab.example.com/tools/api/v4',
                token: 'of the portal',
              },
            ],
          },
        },
      }),
    );
    expect(credentials.token('gitlab.example.com')).toBe('of the portal');
    expect(credentials.apiBaseUrl('gitlab.example.com')).toBe(
      'https://gitlab.example.com/tools/api/v4',
    );
    expect(credentials.knows('github.com')).toBe(false);
  });
});
