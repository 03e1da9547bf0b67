import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { VALUE_STREAM_KIND } from '@value-stream/backstage-plugin-value-stream-common';
import { nameStreams } from './nameStreams';

const KINDS = [
  'Component',
  'System',
  'Domain',
  'API',
  'Resource',
  'Group',
  VALUE_STREAM_KIND,
];
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
];
const PAGE = 500;

/**
 * Gives every stream that is named by annotation alone an entity of its own,
 * so that it has a page, an owner and relations like any other. Reads the
 * catalog on a schedule and replaces what it gave before; after an incomplete
 * read everything stays as it was.
 *
 * @public
 */
export class AnnotatedStreamsProvider implements EntityProvider {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  #connection?: EntityProviderConnection;
  #applied?: string;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#taskRunner = options.taskRunner;
  }

  getProviderName(): string {
    return 'value-stream-annotations';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#taskRunner.run({
      id: `${this.getProviderName()}-refresh`,
      fn: async () => {
        try {
          await this.refresh();
        } catch (error) {
          this.#logger.warn(
            `Streams named by annotation stay as they were, the catalog could not be read whole: ${error}`,
          );
        }
      },
    });
  }

  /** Reads the catalog and applies what changed. Throws where the catalog cannot be read whole. */
  async refresh(): Promise<void> {
    if (!this.#connection) {
      throw new Error('The provider is not connected to the catalog yet');
    }
    const streams = nameStreams(await this.#readEntities());
    const content = JSON.stringify(streams);
    if (content === this.#applied) {
      return;
    }
    await this.#connection.applyMutation({
      type: 'full',
      // Without a location key, so that a declared stream of that name can take over.
      entities: streams.map(entity => ({ entity })),
    });
    this.#applied = content;
    this.#logger.info(
      `${streams.length} streams are named by annotation alone`,
    );
  }

  async #readEntities(): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    let cursor: string | undefined;
    let total: number;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE }
          : { filter: { kind: KINDS }, fields: FIELDS, limit: PAGE },
        { credentials },
      );
      entities.push(...page.items);
      cursor = page.pageInfo.nextCursor;
      total = page.totalItems;
    } while (cursor);
    if (entities.length < total) {
      throw new Error(`${entities.length} of ${total} entities were read`);
    }
    return entities;
  }
}
