import { Instant, LinkRelation } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import {
  createEntityIndex,
  createTimelineReader,
  getDelivery,
  getDependencies,
  getEntityScope,
  getFlowTimes,
  getMap,
  QueryContext,
  readDependencyQuery,
  readMapQuery,
  readStreams,
} from '../../pipeline/productUnderTest';
import { Product } from './Product';

/**
 * Asks what the pages ask, on the pipeline's database.
 *
 * @param now - the present of the answers
 */
export async function askProduct(
  database: Knex,
  now: Instant,
): Promise<Product> {
  const context: QueryContext = {
    database,
    entities: createEntityIndex(database, Date.now),
    timelines: createTimelineReader(database),
    visibility: { all: true, visible: async refs => new Set(refs) },
    now: () => now,
  };
  const streams = new Map(
    (await readStreams(database))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(stream => [stream.name, stream]),
  );
  return {
    streams,
    timelines: stream => context.timelines.read(streams.get(stream)!.ref, 0),
    map: (ref, asked) => getMap(context, ref, readMapQuery(asked, now)),
    flowTimes: (ref, asked) =>
      getFlowTimes(context, ref, readMapQuery(asked, now)),
    delivery: (ref, asked) =>
      getDelivery(context, ref, readMapQuery(asked, now)),
    dependencies: (ref, asked) =>
      getDependencies(context, ref, readDependencyQuery(asked, now)),
    scope: ref => getEntityScope(context, ref),
    links: (relation: LinkRelation) =>
      database('link')
        .where({ relation })
        .orderBy(['from_key', 'to_key', 'method'])
        .select({ from: 'from_key', to: 'to_key', method: 'method' }),
    objectsOf: (kind, entityRef) =>
      database('object')
        .join('object_entity', 'object_entity.object_key', 'object.key')
        .where({ kind, entity_ref: entityRef })
        .orderBy('key')
        .pluck('key'),
  };
}
