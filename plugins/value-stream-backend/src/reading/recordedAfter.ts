import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { LogPosition } from './LogPosition';

/** Activities recorded after a position and before an instant, in that order; by `activity_recorded_idx`. */
export function recordedAfter(
  database: Knex,
  { recordedAt, id }: LogPosition,
  before: Instant,
): Knex.QueryBuilder {
  return database('activity')
    .whereRaw('(recorded_at, id) > (?, ?)', [recordedAt, id])
    .where('recorded_at', '<', before)
    .orderBy(['recorded_at', 'id']);
}
