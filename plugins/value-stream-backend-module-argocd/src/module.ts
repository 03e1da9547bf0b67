import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createArgocdConnector } from './createArgocdConnector';

/**
 * Registers the connector `argocd`.
 *
 * @public
 */
export const valueStreamModuleArgocd = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'argocd',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createArgocdConnector());
      },
    });
  },
});
