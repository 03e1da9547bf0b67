import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createJenkinsConnector } from './createJenkinsConnector';

/**
 * Registers the connector `jenkins`.
 *
 * @public
 */
export const valueStreamModuleJenkins = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'jenkins',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createJenkinsConnector());
      },
    });
  },
});
