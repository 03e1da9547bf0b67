import {
  Cursor,
  PartState,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { Db, isPostgres } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';

export type SourceStateName =
  | 'never-run'
  | 'running'
  | 'ok'
  | 'warning'
  | 'failed';

/** How a source is doing, as kept. */
export interface SourceState {
  readonly state: SourceStateName;
  readonly message?: string;
  readonly whatToDo?: string;
  readonly parts: readonly PartState[];
  readonly progress?: Progress;
  readonly cursor?: Cursor;
  readonly settings?: string;
  /** Digest of what the catalog selected when it was last read; see `scopeDigests`. */
  readonly selected?: string;
  readonly lastStartedAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly lastEventAt?: Instant;
  /** Activities that this source brought first. */
  readonly activities: number;
  /** Not read until someone asks for it. */
  readonly held?: Held;
  /** The tool asks not to be read before. */
  readonly retryAt?: Instant;
}

/** A backfill that was stopped: to go on from where it was, or to begin anew. */
export type Held = 'paused' | 'cancelled';

export interface Progress {
  readonly done: number;
  readonly total?: number;
  readonly unit: string;
  /** The first page of this run and the last one, from which the rate follows. */
  readonly measured?: {
    readonly from: Instant;
    readonly fromDone: number;
    readonly at: Instant;
  };
}

/** Makes the row of a source that has none. */
export async function ensureSourceState(
  db: Db,
  sourceId: string,
  connector: string,
): Promise<void> {
  await db('source_state')
    .insert({ source_id: sourceId, connector, state: 'never-run', parts: '[]' })
    .onConflict('source_id')
    .ignore();
}

/** Changes what is given; `null` forgets. */
export async function updateSourceState(
  db: Db,
  sourceId: string,
  change: {
    readonly connector?: string;
    readonly state?: SourceStateName;
    readonly message?: string | null;
    readonly whatToDo?: string | null;
    readonly parts?: readonly PartState[];
    readonly progress?: Progress | null;
    readonly cursor?: Cursor | null;
    readonly settings?: string;
    readonly selected?: string;
    readonly lastStartedAt?: Instant;
    readonly lastSuccessAt?: Instant;
    readonly held?: Held | null;
    readonly retryAt?: Instant | null;
  },
): Promise<void> {
  const json = (value: unknown) =>
    value === null || value === undefined ? value : canonicalJson(value);
  await db('source_state')
    .where({ source_id: sourceId })
    .update({
      connector: change.connector,
      state: change.state,
      message: change.message,
      what_to_do: change.whatToDo,
      parts: json(change.parts),
      progress: json(change.progress),
      cursor: json(change.cursor),
      settings: change.settings,
      selected: change.selected,
      last_started_at: change.lastStartedAt,
      last_success_at: change.lastSuccessAt,
      held: change.held,
      retry_at: change.retryAt,
    });
}

/** Counts activities that came, in the transaction that appends them. */
export async function countActivities(
  tx: Knex.Transaction,
  sourceId: string,
  came: {
    readonly added: number;
    readonly lastEventAt?: Instant;
    /** The source is never read: that something came says that it works. */
    readonly deliveredOnly?: boolean;
  },
): Promise<void> {
  const greatest = isPostgres(tx) ? 'greatest' : 'max';
  await tx('source_state')
    .where({ source_id: sourceId })
    .update({
      activities: tx.raw('activities + ?', [came.added]),
      ...(came.lastEventAt !== undefined && {
        last_event_at: tx.raw(`${greatest}(coalesce(last_event_at, 0), ?)`, [
          came.lastEventAt,
        ]),
      }),
      ...(came.deliveredOnly && {
        state: tx.raw("case when state = 'never-run' then 'ok' else state end"),
      }),
    });
}

export async function loadSourceStates(
  db: Db,
): Promise<ReadonlyMap<string, SourceState>> {
  const rows = await db('source_state').select('*');
  const number = (value: unknown) =>
    value === null ? undefined : Number(value);
  return new Map(
    rows.map(row => [
      row.source_id,
      {
        state: row.state,
        message: row.message ?? undefined,
        whatToDo: row.what_to_do ?? undefined,
        parts: JSON.parse(row.parts),
        progress: row.progress === null ? undefined : JSON.parse(row.progress),
        cursor: row.cursor === null ? undefined : JSON.parse(row.cursor),
        settings: row.settings ?? undefined,
        selected: row.selected ?? undefined,
        lastStartedAt: number(row.last_started_at),
        lastSuccessAt: number(row.last_success_at),
        lastEventAt: number(row.last_event_at),
        activities: Number(row.activities),
        held: row.held ?? undefined,
        retryAt: number(row.retry_at),
      },
    ]),
  );
}
