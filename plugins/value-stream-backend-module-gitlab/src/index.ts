/**
 * Connector for GitLab.
 *
 * @packageDocumentation
 */
export { valueStreamModuleGitlab as default } from './module';
export { createGitlabConnector } from './createGitlabConnector';
export type { GitlabConnectorSettings } from './createGitlabConnector';
export {
  createGitlabCredentials,
  type GitlabCredentials,
} from './credentials/GitlabCredentials';
export type {
  GitlabOptions,
  GitlabResource,
  StatusLabel,
} from './options/GitlabOptions';
