/**
 * Connector for Jenkins.
 *
 * @packageDocumentation
 */
export { valueStreamModuleJenkins as default } from './module';
export { createJenkinsConnector } from './createJenkinsConnector';
export type { DeploymentRule, JenkinsOptions } from './options/JenkinsOptions';
