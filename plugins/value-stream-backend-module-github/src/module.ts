import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createGithubConnector } from './createGithubConnector';
import { createGithubAccess } from './credentials/GithubAccess';

/**
 * Registers the connector `github`.
 *
 * @public
 */
export const valueStreamModuleGithub = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        connectors: valueStreamConnectorsExtensionPoint,
      },
      async init({ config, connectors }) {
        connectors.addConnector(
          createGithubConnector({ access: createGithubAccess(config) }),
        );
      },
    });
  },
});
