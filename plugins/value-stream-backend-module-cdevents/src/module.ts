import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createCdEventsConnector } from './createCdEventsConnector';

/**
 * Registers the connector `cdevents`.
 *
 * @public
 */
export const valueStreamModuleCdEvents = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'cdevents',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createCdEventsConnector());
      },
    });
  },
});
