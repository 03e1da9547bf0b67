import { Knex } from 'knex';
import { createEntityIndex } from '../createEntityIndex';
import { createTimelineReader } from '../createTimelineReader';
import { QueryContext } from '../QueryContext';
import { seeingAll } from '../../__testUtils__/readers';

/** What questions are asked with: of a database at an instant, or at those that a clock tells. */
export function contextOf(
  database: Knex,
  at: number | (() => number),
  visibility = seeingAll,
): QueryContext {
  const now = typeof at === 'number' ? () => at : at;
  return {
    database,
    entities: createEntityIndex(database, now),
    timelines: createTimelineReader(database),
    visibility,
    now,
  };
}
