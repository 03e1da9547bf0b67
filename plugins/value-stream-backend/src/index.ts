/**
 * Backend of the value stream plugins: maps catalog entities to value streams,
 * ingests delivery data, and answers for maps and metrics.
 *
 * @packageDocumentation
 */
export { valueStreamPlugin as default } from './plugin';
