/**
 * The connector contract, the delivery model's vocabulary, and what connectors
 * share: an HTTP client, reading at once and signature checks, and the log for modules that give
 * it out. The connector test kit is at
 * `./testKit`.
 *
 * @packageDocumentation
 */
export * from './backfill';
export * from './connector';
export * from './fields';
export * from './http';
export * from './identity';
export * from './log';
export * from './model';
export * from './signature';
export * from './text';
