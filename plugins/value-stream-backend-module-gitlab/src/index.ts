/**
 * Connector for GitLab.
 *
 * @packageDocumentation
 */
export { valueStreamModuleGitlab as default } from './module';
export { createGitlabConnector } from './createGitlabConnector';
export type { GitlabConnectorSettings } from './GitlabConnectorSettings';
export {
  createGitlabCredentials,
  type GitlabCredentials,
} from './credentials/GitlabCredentials';
export type {
  GitlabOptions,
  GitlabResource,
  StatusLabel,
} from './options/GitlabOptions';
