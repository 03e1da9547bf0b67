import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Origin,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { appendTranslation } from '../log/appendTranslation';
import { lockFacts } from '../log/lockFacts';
import { ConfiguredSource } from '../sources/ConfiguredSource';
import { countActivities } from '../sources/sourceState';
import { keepRefusals, RefusedPart } from './keepRefusals';

const ROWS_PER_BATCH = 200;
const ATTEMPTS = 3;

interface InboxRow {
  readonly id: number | string;
  readonly source_id: string;
  readonly origin: Origin;
  readonly received_at: number | string;
  readonly type: string;
  readonly body: string;
  readonly attempts: number;
}

export interface InboxContext {
  readonly database: Knex;
  readonly sources: ReadonlyMap<string, ConfiguredSource>;
  readonly logger: LoggerService;
  readonly hashActor: (identity: string) => string;
  readonly now: () => Instant;
}

/**
 * Translates the oldest pending payloads: log, refusals and the payloads' new
 * state in one transaction. Broken off, it happens again with the same result.
 * Where the batch as a whole cannot be stored, each payload is tried by itself.
 *
 * @returns false where nothing was pending
 */
export async function translateInbox(context: InboxContext): Promise<boolean> {
  try {
    return await translateRows(context, ROWS_PER_BATCH);
  } catch (error) {
    context.logger.warn(
      'A batch of payloads could not be stored; trying each by itself',
      error as Error,
    );
    return translateOne(context);
  }
}

async function translateOne(context: InboxContext): Promise<boolean> {
  const { database } = context;
  try {
    return await translateRows(context, 1);
  } catch (error) {
    const [row]: InboxRow[] = await pendingRows(database, 1);
    if (row) {
      await database.transaction(tx => fail(tx, context, row, error));
    }
    return true;
  }
}

async function translateRows(
  context: InboxContext,
  limit: number,
): Promise<boolean> {
  return context.database.transaction(async tx => {
    await lockFacts(tx);
    const rows: InboxRow[] = await pendingRows(tx, limit);
    if (!rows.length) {
      return false;
    }
    const done: InboxRow[] = [];
    /** Deliveries of which nothing could be used, by the reason of the first part. */
    const useless = new Map<string, InboxRow[]>();
    const refused: RefusedPart[] = [];
    for (const group of groupsOfOneReading(rows)) {
      const merged = { activities: [], objects: [] } as {
        activities: Translation['activities'][number][];
        objects: Translation['objects'][number][];
      };
      const { source_id: sourceId, origin } = group[0];
      for (const row of group) {
        try {
          const translation = translateRow(context, row);
          merged.activities.push(...translation.activities);
          merged.objects.push(...translation.objects);
          refused.push(
            ...translation.refused.map(part => ({
              ...part,
              source: sourceId,
              origin,
              type: row.type,
              at: Number(row.received_at),
            })),
          );
          const reason = whyUseless(row, translation);
          if (reason === undefined) {
            done.push(row);
          } else {
            useless.set(reason, [...(useless.get(reason) ?? []), row]);
          }
        } catch (error) {
          await fail(tx, context, row, error);
        }
      }
      const added = await appendTranslation(tx, merged, {
        source: sourceId,
        origin,
        recordedAt: context.now(),
      });
      await countActivities(tx, sourceId, {
        added,
        lastEventAt: Math.max(...group.map(row => Number(row.received_at))),
        deliveredOnly:
          added > 0 && !context.sources.get(sourceId)?.connector.backfill,
      });
    }
    await keepRefusals(tx, refused);
    await settle(tx, done, { state: 'done' });
    for (const [reason, deliveries] of useless) {
      await settle(tx, deliveries, {
        state: 'refused',
        reason,
        attempts: tx.raw('attempts + 1'),
      });
    }
    return true;
  });
}

async function settle(
  tx: Knex.Transaction,
  rows: readonly InboxRow[],
  change: object,
): Promise<void> {
  if (rows.length) {
    await tx('inbox')
      .whereIn(
        'id',
        rows.map(({ id }) => Number(id)),
      )
      .update(change);
  }
}

/**
 * Why nothing of a delivery could be used. It is kept, to be replayed with a
 * connector that can; the rows of a file are mended there and uploaded again.
 */
function whyUseless(
  { origin }: InboxRow,
  { activities, objects, refused }: Translation,
): string | undefined {
  return origin === 'webhook' && activities.length + objects.length === 0
    ? refused[0]?.reason
    : undefined;
}

/** The oldest pending rows, by `inbox_state_idx`. */
function pendingRows(db: Knex, limit: number) {
  return db('inbox').where({ state: 'pending' }).orderBy('id').limit(limit);
}

function groupsOfOneReading(rows: readonly InboxRow[]): InboxRow[][] {
  const groups = new Map<string, InboxRow[]>();
  for (const row of rows) {
    const key = `${row.origin} ${row.source_id}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function translateRow(context: InboxContext, row: InboxRow): Translation {
  const source = context.sources.get(row.source_id);
  if (!source) {
    throw new Error(
      `Source ${row.source_id} is no longer configured; configure it again and send the payload again`,
    );
  }
  return source.connector.translate(
    { type: row.type, body: JSON.parse(row.body) },
    {
      source: source.info,
      options: source.options,
      origin: row.origin,
      receivedAt: Number(row.received_at),
      hashActor: context.hashActor,
    },
  );
}

/** Leaves the payload for another attempt, or refuses it with the reason. */
async function fail(
  tx: Knex.Transaction,
  { logger }: InboxContext,
  row: InboxRow,
  error: unknown,
): Promise<void> {
  const attempts = row.attempts + 1;
  const reason = error instanceof Error ? error.message : String(error);
  const refuse = attempts >= ATTEMPTS;
  logger.warn(
    `Payload ${row.id} (${row.type}) of source ${row.source_id} failed, attempt ${attempts} of ${ATTEMPTS}: ${reason}`,
  );
  await tx('inbox')
    .where({ id: row.id })
    .update({ attempts, reason, state: refuse ? 'refused' : 'pending' });
  if (refuse) {
    await keepRefusals(tx, [
      {
        reason,
        source: row.source_id,
        origin: row.origin,
        type: row.type,
        at: Number(row.received_at),
      },
    ]);
  }
}
