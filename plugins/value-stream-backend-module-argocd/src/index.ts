/**
 * Connector for Argo CD.
 *
 * @packageDocumentation
 */
export { valueStreamModuleArgocd as default } from './module';
export { createArgocdConnector } from './createArgocdConnector';
export type { ArgocdOptions, EnvironmentRule } from './options/ArgocdOptions';
