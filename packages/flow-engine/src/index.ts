/**
 * Pure functions from activities to timelines to numbers.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './kept';
export * from './stages';
export * from './time';
export * from './figure';
export * from './timeline';
export * from './columns';
export * from './map';
export * from './graph';
export * from './process';
export * from './statuses';
export * from './statistics';
export * from './forecast';
export * from './flow';
export * from './delivery';
export * from './flowEvidence';
export * from './insight';
export * from './dependencies';
export * from './quality';
