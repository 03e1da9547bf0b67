import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Pipeline } from '../Pipeline';
import { migratedDatabase } from '../../__testUtils__/testDatabases';
import { testPipeline } from './testPipeline';

/** A database of its own for each test, and the pipelines that run on it. */
export function pipelinesOn(id: TestDatabaseId) {
  let database: Knex;
  let pipeline: Pipeline;

  beforeEach(async () => {
    database = await migratedDatabase(id);
  });
  afterEach(async () => {
    await database.destroy();
  });

  return {
    get database() {
      return database;
    },
    /** The one that was run last. */
    get pipeline() {
      return pipeline;
    },
    /** Runs one until nothing is left to do, and stops it whatever happens. */
    async run(
      options: Parameters<typeof testPipeline>[1],
      work: () => Promise<void>,
    ) {
      pipeline = await testPipeline(database, options);
      await pipeline.start();
      try {
        await work();
        await pipeline.idle();
      } finally {
        await pipeline.stop();
      }
    },
    /** Delivers to the webhook of the made-up tool. */
    webhook: (payload: unknown, token = 'secret') =>
      pipeline.receiveWebhook('tool', {
        headers: { 'x-token': token },
        rawBody: Buffer.from(JSON.stringify(payload)),
      }),
  };
}
