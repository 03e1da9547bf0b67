import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { valueStreamConnectorsExtensionPoint } from '@value-stream/backstage-plugin-value-stream-node';
import { createGitConnector } from './createGitConnector';
import { createGitCredentials } from './credentials/GitCredentials';

/**
 * Registers the connector `git`.
 *
 * @public
 */
export const valueStreamModuleGit = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        connectors: valueStreamConnectorsExtensionPoint,
      },
      async init({ config, connectors }) {
        connectors.addConnector(
          createGitConnector({ credentials: createGitCredentials(config) }),
        );
      },
    });
  },
});
