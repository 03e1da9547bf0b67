import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createGitlabConnector } from './createGitlabConnector';
import { createGitlabCredentials } from './credentials/GitlabCredentials';

/**
 * Registers the connector `gitlab`.
 *
 * @public
 */
export const valueStreamModuleGitlab = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'gitlab',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        connectors: valueStreamConnectorsExtensionPoint,
      },
      async init({ config, connectors }) {
        connectors.addConnector(
          createGitlabConnector({
            credentials: createGitlabCredentials(config),
          }),
        );
      },
    });
  },
});
