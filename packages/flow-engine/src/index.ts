/**
 * Pure functions from activities to timelines to numbers.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './stages';
