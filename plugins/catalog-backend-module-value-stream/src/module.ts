import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { AnnotatedStreamsProvider } from './provider/AnnotatedStreamsProvider';
import { ValueStreamProcessor } from './ValueStreamProcessor';

/**
 * Teaches the catalog the kind ValueStream, its relations, and the streams
 * that are named by annotation alone.
 *
 * @public
 */
export const catalogModuleValueStream = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'value-stream',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogServiceRef,
        processing: catalogProcessingExtensionPoint,
        auth: coreServices.auth,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, processing, auth, logger, scheduler }) {
        processing.addProcessor(new ValueStreamProcessor());
        processing.addEntityProvider(
          new AnnotatedStreamsProvider({
            catalog,
            auth,
            logger,
            taskRunner: scheduler.createScheduledTaskRunner({
              frequency: { seconds: 10 },
              timeout: { minutes: 2 },
              initialDelay: { seconds: 3 },
            }),
          }),
        );
      },
    });
  },
});
