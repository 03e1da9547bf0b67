import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { Visibility } from '../permissions/Visibility';
import { EntityIndex } from './createEntityIndex';
import { TimelineReader } from './createTimelineReader';

/** What every question needs to be answered: the data, the present, and the eyes of the reader. */
export interface QueryContext {
  /** Where questions are asked; it may be one that only reads. */
  readonly database: Knex;
  /** Where something is kept, if elsewhere. */
  readonly writer?: Knex;
  readonly entities: EntityIndex;
  readonly timelines: TimelineReader;
  readonly visibility: Visibility;
  now(): Instant;
}
