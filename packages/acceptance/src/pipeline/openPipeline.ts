import { ConfigReader } from '@backstage/config';
import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { Timeline } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { manualScheduler } from './manualScheduler';
import { openDatabase } from './openDatabase';
import { plainLogger } from './plainLogger';
import {
  canonicalJson,
  createPipeline,
  DeclaredStream,
  migrateDatabase,
  Pipeline,
  RegisteredEntity,
} from './productUnderTest';

export interface OpenPipelineOptions {
  /** See `openDatabase`; in memory by default. */
  readonly address?: string;
  /** In place of an address; it is closed with the pipeline. */
  readonly database?: Knex;
  readonly connectors: readonly Connector<any>[];
  /** As under `valueStream.sources` in the app's configuration. */
  readonly sources: readonly object[];
  /** What the registry would have found in the catalog. */
  readonly entities: readonly RegisteredEntity[];
  readonly streams: readonly {
    readonly definition: DeclaredStream;
    readonly members: readonly string[];
  }[];
  readonly workingDirectory?: string;
}

export interface OpenPipeline {
  readonly database: Knex;
  readonly pipeline: Pipeline;
  /** Timelines of a stream, episodes in order. */
  timelines(streamRef: string): Promise<readonly Timeline[]>;
  close(): Promise<void>;
}

/** The real pipeline on a database of its own, with registry rows in place of a catalog. */
export async function openPipeline(
  options: OpenPipelineOptions,
): Promise<OpenPipeline> {
  const database =
    options.database ?? openDatabase(options.address ?? ':memory:');
  await migrateDatabase(database);
  await registerRows(database, options);
  const pipeline = await createPipeline({
    database,
    config: new ConfigReader({
      valueStream: {
        // The same hashes in every database, so that what they hold can be compared.
        actorKeys: [{ id: 'k1', secret: 'acceptance' }],
        sources: options.sources,
        ...(options.workingDirectory && {
          workingDirectory: options.workingDirectory,
        }),
      },
    } as any),
    logger: plainLogger(),
    scheduler: manualScheduler(),
    connectors: options.connectors,
  });
  await pipeline.start();
  await pipeline.registryChanged({
    entityRefs: options.entities.map(({ ref }) => ref),
    streamRefs: options.streams.map(({ definition }) => definition.ref),
  });
  return {
    database,
    pipeline,
    async timelines(streamRef) {
      const rows = await database('timeline')
        .where({ stream_ref: streamRef })
        .orderBy(['item_key', 'episode'])
        .select('body');
      return rows.map(({ body }) => JSON.parse(body));
    },
    async close() {
      await pipeline.stop();
      await database.destroy();
    },
  };
}

/** As the registry would write them; rows that are there already stay. */
async function registerRows(
  database: Knex,
  { entities, streams }: OpenPipelineOptions,
): Promise<void> {
  for (const entity of entities) {
    const data = canonicalJson(entity as any);
    await database('entity')
      .insert({
        ref: entity.ref,
        kind: entity.kind,
        title: entity.title,
        digest: data,
        data,
      })
      .onConflict('ref')
      .ignore();
  }
  for (const { definition, members } of streams) {
    const text = canonicalJson(definition as any);
    await database('stream')
      .insert({
        ref: definition.ref,
        definition: text,
        hash: text,
        version: 1,
        changed_at: 0,
      })
      .onConflict('ref')
      .ignore();
    for (const member of members) {
      await database('stream_member')
        .insert({
          stream_ref: definition.ref,
          entity_ref: member,
          evidence: 'declared for the check',
        })
        .onConflict(['stream_ref', 'entity_ref'])
        .ignore();
    }
  }
}
