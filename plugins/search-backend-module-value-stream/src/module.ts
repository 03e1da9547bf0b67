import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { createCollator } from './collate/createCollator';
import { itemPages, streamPages } from './collate/pages';
import { itemDocument } from './collate/ItemDocument';
import { streamDocument } from './collate/StreamDocument';
import { createServiceClient } from './createServiceClient';
import { readSchedule } from './readSchedule';

/**
 * Indexes value streams and work items.
 *
 * @public
 */
export const searchModuleValueStream = createBackendModule({
  pluginId: 'search',
  moduleId: 'value-stream',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const client = () => createServiceClient({ auth, discovery });
        const schedule = readSchedule(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: createCollator({
            type: 'value-stream',
            pages: async () => streamPages(await client()),
            document: streamDocument,
          }),
        });
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: createCollator({
            type: 'value-stream-item',
            pages: async () => itemPages(await client()),
            document: itemDocument,
          }),
        });
      },
    });
  },
});
