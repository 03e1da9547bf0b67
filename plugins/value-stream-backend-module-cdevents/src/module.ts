import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  ValueStreamLog,
  valueStreamConnectorsExtensionPoint,
  valueStreamLogExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createCdEventsConnector } from './createCdEventsConnector';
import { createCdEventsRouter } from './http/createCdEventsRouter';
import { publishNew } from './publish/publishNew';

/**
 * Registers the connector `cdevents`, answers `GET /cdevents`, and publishes
 * the log to Backstage's events service where configuration says so.
 *
 * @public
 */
export const valueStreamModuleCdEvents = createBackendModule({
  pluginId: 'value-stream',
  moduleId: 'cdevents',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        connectors: valueStreamConnectorsExtensionPoint,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        log: valueStreamLogExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        deps.connectors.addConnector(createCdEventsConnector());
        let log: ValueStreamLog | undefined;
        // Before the plugin's own routes, which refuse what they do not know.
        deps.httpRouter.use(
          createCdEventsRouter({ httpAuth: deps.httpAuth, log: () => log }),
        );
        const publishes =
          deps.config.getOptionalBoolean('valueStream.cdevents.publish') ??
          false;
        deps.log.useLog(async given => {
          log = given;
          if (publishes) {
            await deps.scheduler.scheduleTask({
              id: 'value-stream-publish-cdevents',
              frequency: { minutes: 1 },
              timeout: { minutes: 10 },
              scope: 'global',
              fn: signal => publishNew(given, deps.events, signal),
            });
          }
        });
      },
    });
  },
});
