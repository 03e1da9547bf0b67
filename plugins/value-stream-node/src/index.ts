/**
 * The connector contract and the delivery model's vocabulary. The connector
 * test kit is at `./testKit`.
 *
 * @packageDocumentation
 */
export * from './connector';
export * from './identity';
export * from './model';
export * from './text';
