import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { exportFacts } from '../crash/exportFacts';
import { openPipeline, OpenPipelineOptions } from '../pipeline/openPipeline';
import { Arrival, deliveryOf, fedByHand } from './arrivals';

/** An arrival, and whether all that waits is derived after it. */
export interface Placed {
  readonly arrival: Arrival;
  readonly derive: boolean;
}

/**
 * Feeds arrivals to a pipeline one by one, and gives the facts in the end.
 *
 * @param world - connectors, sources and what the catalog would hold
 */
export async function factsInOrder(
  database: Knex,
  world: Pick<
    OpenPipelineOptions,
    'connectors' | 'sources' | 'entities' | 'streams'
  >,
  arrivals: readonly Placed[],
): Promise<Awaited<ReturnType<typeof exportFacts>>> {
  const pending = new Map<string, ConnectorPayload[]>();
  const open = await openPipeline({
    ...world,
    database,
    connectors: world.connectors.map((connector: Connector<any>) => {
      const own: ConnectorPayload[] = [];
      pending.set(connector.id, own);
      return fedByHand(connector, own);
    }),
  });
  try {
    for (const { arrival, derive } of arrivals) {
      const { source, origin, payload } = arrival;
      if (origin === 'webhook') {
        await open.pipeline.receiveWebhook(source, deliveryOf(payload));
      } else {
        pending.get(source)!.push(payload);
        await open.pipeline.refresh(source);
      }
      if (derive) {
        await open.pipeline.idle();
      }
    }
    await open.pipeline.idle();
    return await exportFacts(database);
  } finally {
    await open.close();
  }
}
