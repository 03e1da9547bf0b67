import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createJiraConnector } from './createJiraConnector';

/**
 * Registers the connector `jira`.
 *
 * @public
 */
export const valueStreamModuleJira = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'jira',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createJiraConnector());
      },
    });
  },
});
