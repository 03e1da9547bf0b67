import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { valueStreamPermissions } from '@value-stream/backstage-plugin-value-stream-common';
import {
  valueStreamConnectorsExtensionPoint,
  valueStreamLogExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';
import { registerActions } from './actions/registerActions';
import { collectConnectors } from './collectConnectors';
import { openReader } from './log/openReader';
import { migrateDatabase } from './log/prepareDatabase';
import { createAuthorizer } from './permissions/createAuthorizer';
import { createEntityIndex } from './query/createEntityIndex';
import { createTimelineReader } from './query/createTimelineReader';
import { collectLogUsers } from './reading/collectLogUsers';
import { createValueStreamLog } from './reading/createValueStreamLog';
import { createRouter } from './router/createRouter';
import { createPipeline } from './sources/createPipeline';
import { createStreamRegistry } from './streams/createStreamRegistry';
import { scheduleSummaries } from './summary/scheduleSummaries';

/**
 * The backend of the value stream plugins.
 *
 * @public
 */
export const valueStreamPlugin = createBackendPlugin({
  pluginId: 'value-stream',
  register(reg) {
    const connectors = collectConnectors();
    reg.registerExtensionPoint(
      valueStreamConnectorsExtensionPoint,
      connectors.extensionPoint,
    );
    const logUsers = collectLogUsers();
    reg.registerExtensionPoint(
      valueStreamLogExtensionPoint,
      logUsers.extensionPoint,
    );
    reg.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, logger, scheduler, permissions } = deps;
        const database = await deps.database.getClient();
        if (!deps.database.migrations?.skip) {
          await migrateDatabase(database);
        }

        const { reader, close } = openReader(database);
        const pipeline = await createPipeline({
          database,
          reader,
          config,
          logger,
          scheduler,
          connectors: connectors.list(),
        });
        const registry = createStreamRegistry({
          database,
          catalog,
          auth,
          config,
          logger,
          scheduler,
          onChange: change => pipeline.registryChanged(change),
          selectingAnnotations: connectors
            .list()
            .flatMap(({ annotations }) => annotations),
        });

        deps.permissionsRegistry.addPermissions(valueStreamPermissions);
        const authorizer = createAuthorizer({ permissions, catalog });
        const now = Date.now;
        const queries = {
          database: reader,
          writer: database,
          entities: createEntityIndex(reader, now),
          timelines: createTimelineReader(reader),
          now,
        };
        deps.httpRouter.addAuthPolicy({
          path: '/webhooks',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            authorizer,
            pipeline,
            queries,
          }),
        );
        await logUsers.give(
          createValueStreamLog({ database, authorizer, now }),
        );
        registerActions(deps.actions, { authorizer, queries });

        await registry.start();
        await pipeline.start();
        const summaries = await scheduleSummaries({
          database,
          logger,
          scheduler,
          now,
        });
        deps.lifecycle.addShutdownHook(async () => {
          await summaries.stop();
          await registry.stop();
          await pipeline.stop();
          await close();
        });
      },
    });
  },
});
