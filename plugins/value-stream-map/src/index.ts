/**
 * The value stream map of components, systems, domains, groups and streams.
 *
 * @packageDocumentation
 */
export { valueStreamMapPlugin as default } from './plugin';
export { valueStreamMapTranslationRef } from './translation';
