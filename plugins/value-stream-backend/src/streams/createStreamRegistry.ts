import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { inChunks, isOneOf, isPostgres, selectByKeys } from '../log/bulkRows';
import { inSlices } from '../log/inSlices';
import { readInPages } from '../log/readInPages';
import { createEntityPack, EntityPack } from './createEntityPack';
import { readCatalog } from './readCatalog';
import { DeclaringEntity, readDeclaration } from './readDeclaration';
import { readEntity } from './readEntity';
import { RegisteredEntity } from './RegisteredEntity';
import { readRegistryConfig } from './readRegistryConfig';
import { resolvingRegistry } from './resolveRegistry';
import { SELECTING_ANNOTATIONS } from './selectingAnnotations';
import { RegistryChange, writeRegistry } from './writeRegistry';
import { writeEntity } from './WrittenEntity';

/** As many as a page of the catalog has: a part is written in one step. */
const UNSEEN_AT_ONCE = 200;

/** Follows the catalog and keeps streams, members and conflicts in the database. */
export interface StreamRegistry {
  /** Begins to follow, every 5 seconds. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Reads the catalog once and writes what changed.
   *
   * @throws where the catalog cannot be read; what is stored then stays.
   */
  refresh(): Promise<void>;
}

/** Makes the registry. Throws InputError where configuration is wrong. */
export function createStreamRegistry(options: {
  database: Knex;
  catalog: CatalogService;
  auth: AuthService;
  config: RootConfigService;
  logger: LoggerService;
  scheduler: SchedulerService;
  onChange: (change: RegistryChange) => Promise<void>;
  /** Annotations that connectors read, beside those that portals commonly carry. */
  selectingAnnotations?: readonly string[];
  now?: () => number;
}): StreamRegistry {
  const { database, catalog, auth, logger, scheduler, onChange } = options;
  const config = readRegistryConfig(options.config);
  const selecting = new Set([
    ...SELECTING_ANNOTATIONS,
    ...(options.selectingAnnotations ?? []),
  ]);
  const now = options.now ?? Date.now;
  const declaringOf = (entity: RegisteredEntity) =>
    readDeclaration(entity, config);
  let digest: string | undefined;
  let parts: EntityPack['parts'] | undefined;
  let failing = false;
  let stopped = false;

  async function refresh(): Promise<void> {
    const pack = createEntityPack(parts);
    const complete = await readCatalog(catalog, auth, page =>
      pack.adding(page, read => {
        const entity = readEntity(read, selecting);
        return { declaring: declaringOf(entity), ...writeEntity(entity) };
      }),
    );
    parts = pack.parts;
    if (!complete || pack.count === 0) {
      await keepUnseen(database, pack, declaringOf, logger);
    }
    const seen = pack.digest();
    if (seen === digest) {
      return;
    }
    const entities = pack.entities();
    const registry = await inSlices(
      resolvingRegistry(
        entities.map(({ declaring }) => declaring),
        config,
      ),
    );
    const change = await writeRegistry(database, entities, registry, now());
    if (change.entityRefs.length + change.streamRefs.length > 0) {
      logger.info(
        `The catalog changed: ${change.entityRefs.length} entities and ${change.streamRefs.length} streams; now ${registry.streams.length} streams with ${registry.conflicts.length} conflicts`,
      );
      await onChange(change);
    }
    digest = seen;
  }

  return {
    refresh,
    async start() {
      await scheduler.scheduleTask({
        id: 'value-stream-follow-catalog',
        frequency: { seconds: 5 },
        // How long a killed replica keeps the others waiting.
        timeout: { minutes: 1 },
        scope: isPostgres(database) ? 'global' : 'local',
        fn: async () => {
          if (stopped) {
            return;
          }
          try {
            await refresh();
            failing = false;
          } catch (error) {
            // Once per outage: the task runs every few seconds.
            if (!failing) {
              logger.warn(
                `The stream registry stays as it was, the catalog could not be read: ${error}`,
              );
            }
            failing = true;
          }
        },
      });
    },
    async stop() {
      stopped = true;
    },
  };
}

/** Adds those stored that an incomplete read did not show. */
async function keepUnseen(
  database: Knex,
  pack: EntityPack,
  declaringOf: (entity: RegisteredEntity) => DeclaringEntity,
  logger: LoggerService,
): Promise<void> {
  const refs = new Set(pack.entities().map(({ ref }) => ref));
  const stored = await readInPages<{ ref: string }>(
    database,
    'entity',
    ['ref'],
    ['ref'],
  );
  const missing = stored.map(({ ref }) => ref).filter(ref => !refs.has(ref));
  const unseen = await selectByKeys<{ data: string; digest: string }>(
    missing,
    part =>
      database('entity')
        .whereRaw(isOneOf(database, 'ref', part))
        .orderBy('ref')
        .select('data', 'digest'),
  );
  for (const part of inChunks(unseen, UNSEEN_AT_ONCE)) {
    await inSlices(
      pack.adding(part, row => ({
        ...row,
        declaring: declaringOf(JSON.parse(row.data)),
      })),
    );
  }
  if (unseen.length > 0) {
    logger.debug(
      `The catalog was read incompletely; ${unseen.length} entities stay as they were`,
    );
  }
}
