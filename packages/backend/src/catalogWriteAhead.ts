import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/**
 * The catalog on SQLite, with a log that is written ahead: it commits some
 * fifteen times for an entity, and each time the whole backend waited until the
 * disk had all of it, twice. What is lost with the machine's power the catalog
 * reads again. Other databases are left as they are.
 */
export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'write-ahead',
  register(env) {
    env.registerInit({
      deps: { database: coreServices.database },
      async init({ database }) {
        const knex = await database.getClient();
        if (knex.client.config.client === 'better-sqlite3') {
          await knex.raw('pragma journal_mode = wal');
          await knex.raw('pragma synchronous = normal');
        }
      },
    });
  },
});
