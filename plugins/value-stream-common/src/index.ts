/**
 * Ids, annotations, permissions, API types and the client of the value stream
 * plugins.
 *
 * @packageDocumentation
 */
export * from './annotations/annotations';
export * from './declaration';
export * from './permissions';
export * from './api/client';
export { shortKey } from './keys/shortKey';
