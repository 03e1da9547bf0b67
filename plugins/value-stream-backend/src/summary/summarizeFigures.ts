import { INCIDENT_WINDOW_MS, Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { giveWay } from '../log/giveWay';
import { ProjectedStream } from '../projection/loadStreams';
import { anyEndedBefore } from '../query/beginningOf';
import { createTimelineReader } from '../query/createTimelineReader';
import { objectsOfEntities } from '../query/itemsInScope';
import { loadDeliveryHistory } from '../query/loadDeliveryHistory';
import { countWithoutTimeline } from './countWithoutTimeline';
import { loadChainLinks } from './loadChainLinks';
import { loadStreamWaits } from './loadStreamWaits';
import { measureBehaviour } from './measureBehaviour';
import { measureFlow } from './measureFlow';
import { measureQuality } from './measureQuality';
import { measureServices } from './measureServices';
import { QUALITY_DAYS, StreamFigures, SUMMARY_DAYS } from './StreamFigures';
import { writeRolloutDays } from './writeRolloutDays';
import { DEFAULT_PRODUCTION_ENVIRONMENTS } from '../streams/defaultProductionEnvironments';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The figures of a stream over each standard window, by its length in days. The
 * days on which its members had rollouts are kept on the way.
 */
export async function summarizeFigures(
  database: Knex,
  projected: ProjectedStream,
  at: Instant,
): Promise<ReadonlyMap<number, StreamFigures>> {
  const { definition: stream } = projected;
  const { ref } = stream;
  const longest = Math.max(...SUMMARY_DAYS) * DAY_MS;
  const since = at - 2 * longest;
  // A reader of its own: those kept for requests stay kept.
  const reader = createTimelineReader(database);
  const timelines = await reader.read(ref, since);
  const columns = await reader.readColumns(stream, since);
  const members: string[] = await database('stream_member')
    .where('stream_ref', ref)
    .pluck('entity_ref');
  const sources: string[] = await sourcesOf(database, members);
  const delivery = await loadDeliveryHistory(
    database,
    members,
    at - longest - INCIDENT_WINDOW_MS,
  );
  await writeRolloutDays(
    database,
    members,
    delivery,
    stream.productionEnvironments.length
      ? stream.productionEnvironments
      : DEFAULT_PRODUCTION_ENVIRONMENTS,
  );
  const behaviour = measureBehaviour(
    timelines,
    stream,
    at,
    (await anyEndedBefore(database, ref, since).first('item_key'))
      ? -Infinity
      : Math.min(...timelines.map(({ createdAt }) => createdAt)),
  );
  const figures = new Map<number, StreamFigures>();
  for (const days of SUMMARY_DAYS) {
    const window = { from: at - days * DAY_MS, to: at };
    const inWindow = timelines.filter(
      ({ endedAt }) => endedAt === null || endedAt >= window.from,
    );
    figures.set(days, {
      ...measureFlow(columns, inWindow, stream, window, at),
      behaviour,
      waits: await loadStreamWaits(database, ref, window),
      services: measureServices(delivery, stream, window, at),
      sources,
      ...(days === QUALITY_DAYS && {
        quality: {
          ...measureQuality(
            inWindow,
            await loadChainLinks(
              database,
              inWindow
                .filter(({ state }) => state === 'done')
                .map(({ itemKey }) => itemKey),
            ),
            stream,
            window,
          ),
          withoutTimeline: await countWithoutTimeline(
            database,
            projected,
            members,
          ),
        },
      }),
    });
    await giveWay();
  }
  return figures;
}

async function sourcesOf(
  database: Knex,
  entityRefs: readonly string[],
): Promise<string[]> {
  return database('source_state')
    .whereExists(
      database('object')
        .whereRaw('?? = ??', ['object.source', 'source_state.source_id'])
        .whereIn(
          'object.key',
          objectsOfEntities(database, entityRefs).select('object_key'),
        )
        .select(database.raw('1')),
    )
    .orderBy('source_id')
    .pluck('source_id');
}
