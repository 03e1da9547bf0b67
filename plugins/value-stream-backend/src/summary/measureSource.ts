import { Instant, quantileFigure, sourceGaps } from '@value-stream/flow-engine';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { giveWay } from '../log/giveWay';
import { isoInstant } from '../query/isoInstant';
import { plain } from './measureFlow';
import { usualGapMs } from './usualGapMs';

const HOUR_MS = 60 * 60 * 1000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const WEEKS = 13;
/** Delivered by the tool at once, not read from it afterwards. */
const BY_WEBHOOK = 0;
const MOST_DELIVERIES = 5_000;

/** What the log tells of a source. */
export type SourceFacts = Omit<
  NonNullable<ApiSchemas['SourceQuality']['facts']>,
  'madeAt'
>;

/**
 * When a source gave facts in the last 13 weeks, and how late deliveries came:
 * from when something happened to when it was kept, over those of the last
 * week, the latest 5,000 at most.
 */
export async function measureSource(
  database: Knex,
  sourceId: string,
  now: Instant,
): Promise<SourceFacts> {
  const hours: number[] = [];
  const from = now - WEEKS * WEEK_MS;
  for (let week = from; week < now; week += WEEK_MS) {
    const rows: { hour: number | string }[] = await activeHours(
      database,
      sourceId,
      { from: week, to: Math.min(now, week + WEEK_MS) },
    );
    rows.forEach(({ hour }) => hours.push(Number(hour)));
    await giveWay();
  }
  const ascending = [...new Set(hours)].sort((a, b) => a - b);
  const usualMs = usualGapMs(ascending);
  const gaps = sourceGaps(
    ascending.map(hour => hour * HOUR_MS),
    { from: await beginningOf(database, sourceId, from, ascending), to: now },
    usualMs,
  );
  const lags: { lag: number | string }[] = await deliveryLags(
    database,
    sourceId,
    now - WEEK_MS,
  );
  const late = lags.map(({ lag }) => Math.max(0, Number(lag)));
  return {
    usualMs,
    gaps: gaps.map(gap => ({
      from: isoInstant(gap.from),
      ...(gap.to !== null && { to: isoInstant(gap.to) }),
      ms: gap.ms,
    })),
    lag: {
      p50: plain(quantileFigure(late, 0.5, 'ms')),
      p95: plain(quantileFigure(late, 0.95, 'ms')),
    },
  };
}

/** Before its first fact there is nothing that could have been told. */
async function beginningOf(
  database: Knex,
  sourceId: string,
  from: Instant,
  hours: readonly number[],
): Promise<Instant> {
  const earlier = await database('activity')
    .where('source', sourceId)
    .where('occurred_at', '<', from)
    .first('id');
  if (earlier) {
    return from;
  }
  return hours.length > 0 ? hours[0] * HOUR_MS : Infinity;
}

/** Served by activity_source_idx (source, occurred_at) alone. */
export function activeHours(
  database: Knex,
  sourceId: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Knex.QueryBuilder {
  return database('activity')
    .where('source', sourceId)
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to)
    .distinct(database.raw('occurred_at / ? as hour', [HOUR_MS]));
}

/** Served by activity_source_idx (source, occurred_at). */
export function deliveryLags(
  database: Knex,
  sourceId: string,
  since: Instant,
): Knex.QueryBuilder {
  return database('activity')
    .where('source', sourceId)
    .where('occurred_at', '>=', since)
    .where('origin', BY_WEBHOOK)
    .orderBy('occurred_at', 'desc')
    .limit(MOST_DELIVERIES)
    .select(database.raw('recorded_at - occurred_at as lag'));
}
