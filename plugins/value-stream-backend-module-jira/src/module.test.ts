import { startTestBackend } from '@backstage/backend-test-utils';
import {
  Connector,
  valueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import module from './index';

describe('the jira module', () => {
  it('registers the connector', async () => {
    const connectors: Connector<any>[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          valueStreamConnectorsExtensionPoint,
          { addConnector: (c: Connector<any>) => connectors.push(c) },
        ],
      ],
      features: [module],
    });
    await backend.stop();
    expect(connectors.map(({ id }) => id)).toEqual(['jira']);
  });
});
