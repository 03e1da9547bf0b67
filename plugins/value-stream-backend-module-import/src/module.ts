import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createImportConnector } from './createImportConnector';

/**
 * Registers the connector `import`.
 *
 * @public
 */
export const valueStreamModuleImport = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'import',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createImportConnector());
      },
    });
  },
});
