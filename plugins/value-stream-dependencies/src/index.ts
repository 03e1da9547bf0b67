/**
 * What waiting for each other costs components, systems, domains, groups and
 * streams.
 *
 * @packageDocumentation
 */
export { valueStreamDependenciesPlugin as default } from './plugin';
export { valueStreamDependenciesTranslationRef } from './translation';
