/**
 * Flow metrics of components, systems, domains, groups and streams.
 *
 * @packageDocumentation
 */
export { valueStreamFlowPlugin as default } from './plugin';
export { valueStreamFlowTranslationRef } from './translation';
