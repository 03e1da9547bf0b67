/**
 * The connector contract, the delivery model and the connector test kit.
 *
 * @packageDocumentation
 */
export * from './connector';
