import { createBackendModule } from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createPagerDutyConnector } from './createPagerDutyConnector';

/**
 * Registers the connector `pagerduty`.
 *
 * @public
 */
export const valueStreamModulePagerDuty = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: { connectors: valueStreamConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(createPagerDutyConnector());
      },
    });
  },
});
