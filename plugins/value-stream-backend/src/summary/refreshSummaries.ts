import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { giveWay } from '../log/giveWay';
import { loadStreams } from '../projection/loadStreams';
import { SUMMARY_DAYS } from './StreamFigures';
import { summarizeFigures } from './summarizeFigures';

/** Goes up with what a summary holds, so that those of a version before are made again. */
const FORM = 4;
/** Windows move on although nothing changes. */
const OLDEST_MS = 60 * 60 * 1000;
/** What changes all the time is worked out no more often, whoever works it out. */
const SOONEST_MS = 5 * 1000;

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
        (row.made_from !== madeFrom(row) &&
          (ageOf(row) >= SOONEST_MS || madeFromNothing(row))),
    )
    .sort((a, b) => Number(a.made_at ?? 0) - Number(b.made_at ?? 0));
}

function madeFrom({ version, hash, flow_item }: Standing): string {
  return [FORM, version ?? '', hash, flow_item].join(' ');
}

/** What was said of a stream without items holds no longer than until there are some. */
function madeFromNothing(row: Standing): boolean {
  return (
    row.version !== null && row.made_from === madeFrom({ ...row, version: '' })
  );
}

async function summarize(
  database: Knex,
  standing: Standing,
  at: Instant,
): Promise<void> {
  const { ref } = standing;
  const stream = (await loadStreams(database, [ref])).get(ref);
  if (!stream) {
    return;
  }
  const figures = await summarizeFigures(database, stream, at);
  await database('stream_summary')
    .insert(
      [...figures].map(([days, body]) => ({
        stream_ref: ref,
        days,
        made_from: madeFrom(standing),
        made_at: at,
        body: canonicalJson(body),
      })),
    )
    .onConflict(['days', 'stream_ref'])
    .merge();
}
