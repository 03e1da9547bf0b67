import { LoggerService } from '@backstage/backend-plugin-api';
import { INCIDENT_WINDOW_MS, Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { giveWay } from '../log/giveWay';
import { loadStreams } from '../projection/loadStreams';
import { createTimelineReader } from '../query/createTimelineReader';
import { objectsOfEntities } from '../query/itemsInScope';
import { loadDeliveryHistory } from '../query/loadDeliveryHistory';
import { measureFlow } from './measureFlow';
import { measureServices } from './measureServices';
import { StreamFigures, SUMMARY_DAYS } from './StreamFigures';
import { writeRolloutDays } from './writeRolloutDays';
import { DEFAULT_PRODUCTION_ENVIRONMENTS } from '../streams/defaultProductionEnvironments';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Windows move on although nothing changes. */
const OLDEST_MS = 60 * 60 * 1000;
/** What changes all the time, as while a history is read, is worked out so often. */
const SOONEST_MS = 60 * 1000;

interface Standing {
  readonly ref: string;
  readonly hash: string;
  readonly flow_item: string;
  readonly version: string | null;
  readonly made_from: string | null;
  readonly made_at: number | string | null;
}

/**
 * Brings the summaries of the streams that changed, or that are an hour old,
 * up to date: those that have none first, then the oldest. A stream that
 * cannot be summed up keeps what it has; the others go on.
 *
 * @returns how many streams were summed up
 */
export async function refreshSummaries(options: {
  readonly database: Knex;
  readonly logger: LoggerService;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { database, logger, now, signal } = options;
  let done = 0;
  for (const standing of await staleStreams(database, now())) {
    if (signal.aborted) {
      return done;
    }
    try {
      await summarize(database, standing, now());
      done += 1;
    } catch (error) {
      logger.warn(
        `The figures of ${standing.ref} could not be worked out for the overview`,
        error as Error,
      );
    }
    await giveWay();
  }
  await database('stream_summary')
    .whereNotIn('stream_ref', database('stream').select('ref'))
    .delete();
  await database('rollout_days')
    .whereNotIn('entity_ref', database('stream_member').select('entity_ref'))
    .delete();
  return done;
}

/** Streams to be summed up, those that wait the longest first. */
async function staleStreams(database: Knex, at: Instant): Promise<Standing[]> {
  const rows: Standing[] = await database({ s: 'stream' })
    .leftJoin({ f: 'stream_facts' }, 'f.stream_ref', 's.ref')
    .leftJoin({ y: 'stream_summary' }, join =>
      join
        .on('y.stream_ref', 's.ref')
        .andOn('y.days', database.raw('?', [SUMMARY_DAYS[0]])),
    )
    .select(
      's.ref',
      's.hash',
      's.flow_item',
      'f.version',
      'y.made_from',
      'y.made_at',
    );
  const ageOf = ({ made_at }: Standing) =>
    made_at === null ? Infinity : at - Number(made_at);
  return rows
    .filter(
      row =>
        ageOf(row) >= OLDEST_MS ||
        (row.made_from !== madeFrom(row) && ageOf(row) >= SOONEST_MS),
    )
    .sort((a, b) => Number(a.made_at ?? 0) - Number(b.made_at ?? 0));
}

function madeFrom({ version, hash, flow_item }: Standing): string {
  return [version ?? '', hash, flow_item].join(' ');
}

async function summarize(
  database: Knex,
  standing: Standing,
  at: Instant,
): Promise<void> {
  const { ref } = standing;
  const stream = (await loadStreams(database, [ref])).get(ref)?.definition;
  if (!stream) {
    return;
  }
  const longest = Math.max(...SUMMARY_DAYS) * DAY_MS;
  // A reader of its own: those kept for requests stay kept.
  const reader = createTimelineReader(database);
  const timelines = await reader.read(ref, at - 2 * longest);
  const columns = await reader.readColumns(stream, at - 2 * longest);
  const members: string[] = await database('stream_member')
    .where('stream_ref', ref)
    .pluck('entity_ref');
  const sources: string[] = await sourcesOf(database, members);
  const delivery = await loadDeliveryHistory(
    database,
    members,
    at - longest - INCIDENT_WINDOW_MS,
  );
  const rows = [];
  for (const days of SUMMARY_DAYS) {
    const window = { from: at - days * DAY_MS, to: at };
    const inWindow = timelines.filter(
      ({ endedAt }) => endedAt === null || endedAt >= window.from,
    );
    const figures: StreamFigures = {
      ...measureFlow(columns, inWindow, stream, window, at),
      services: measureServices(delivery, stream, window, at),
      sources,
    };
    rows.push({
      stream_ref: ref,
      days,
      made_from: madeFrom(standing),
      made_at: at,
      body: canonicalJson(figures),
    });
    await giveWay();
  }
  await writeRolloutDays(
    database,
    members,
    delivery,
    stream.productionEnvironments.length
      ? stream.productionEnvironments
      : DEFAULT_PRODUCTION_ENVIRONMENTS,
  );
  await database('stream_summary')
    .insert(rows)
    .onConflict(['days', 'stream_ref'])
    .merge();
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
