import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { REBUILD_JOB } from './rememberForRebuild';

const LEASE_MS = 30_000;

/** How the last rebuild stands, as the API answers. */
export type RebuildAnswer = ApiSchemas['Rebuild'];

export async function loadRebuild(database: Knex): Promise<RebuildAnswer> {
  const row = await database('job').where({ id: REBUILD_JOB }).first();
  if (!row) {
    return { state: 'none' };
  }
  return {
    state: row.state,
    done: Number(row.done),
    startedAt: dateText(row.started_at),
    ...(row.step !== null && { step: row.step }),
    ...(row.total !== null && { total: Number(row.total) }),
    ...(row.ended_at !== null && { endedAt: dateText(row.ended_at) }),
    ...(row.message !== null && { message: row.message }),
  };
}

function dateText(instant: number | string): string {
  return new Date(Number(instant)).toISOString();
}

/** Begins a rebuild, unless one is running. */
export async function beginRebuild(
  database: Knex,
  now: Instant,
): Promise<void> {
  const fresh = {
    state: 'running',
    step: null,
    done: 0,
    total: null,
    started_at: now,
    ended_at: null,
    message: null,
    leased_until: 0,
    leased_by: null,
  };
  await database('job')
    .insert({ id: REBUILD_JOB, ...fresh })
    .onConflict('id')
    .ignore();
  await database('job')
    .where({ id: REBUILD_JOB })
    .whereNot({ state: 'running' })
    .update(fresh);
}

/**
 * Takes a running rebuild or keeps it.
 *
 * @returns false where none is running or another worker has it
 */
export async function keepRebuild(
  database: Knex,
  worker: string,
  now: Instant,
): Promise<boolean> {
  const mine = await database('job')
    .where({ id: REBUILD_JOB, state: 'running' })
    .where(either =>
      either.where({ leased_by: worker }).orWhere('leased_until', '<=', now),
    )
    .update({ leased_by: worker, leased_until: now + LEASE_MS });
  return mine === 1;
}

/** Leaves a rebuild to whoever comes next. */
export async function leaveRebuild(
  database: Knex,
  worker: string,
): Promise<void> {
  await database('job')
    .where({ id: REBUILD_JOB, leased_by: worker })
    .update({ leased_until: 0 });
}

/** Keeps how far a rebuild has come. */
export async function tellRebuild(
  database: Knex,
  news:
    | {
        readonly step: 'objects';
        readonly done: number;
        readonly total: number;
      }
    | { readonly step: 'timelines'; readonly left: number }
    | { readonly ended: Instant }
    | { readonly failed: Instant; readonly message: string },
): Promise<void> {
  const job = database('job').where({ id: REBUILD_JOB });
  if ('ended' in news) {
    await job.update({ state: 'done', ended_at: news.ended, step: null });
  } else if ('failed' in news) {
    await job.update({
      state: 'failed',
      ended_at: news.failed,
      message: news.message,
    });
  } else if (news.step === 'objects') {
    await job.update({ step: 'objects', done: news.done, total: news.total });
  } else {
    const row = await database('job').where({ id: REBUILD_JOB }).first();
    const total =
      row.step === 'timelines'
        ? Math.max(Number(row.total), news.left)
        : news.left;
    await job.update({ step: 'timelines', done: total - news.left, total });
  }
}
