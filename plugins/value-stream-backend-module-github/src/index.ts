/**
 * Connector for GitHub.com and GitHub Enterprise.
 *
 * @packageDocumentation
 */
export { valueStreamModuleGithub as default } from './module';
export { createGithubConnector } from './createGithubConnector';
export {
  createGithubAccess,
  type GithubAccess,
} from './credentials/GithubAccess';
export type { GithubOptions, LabelPatterns } from './options/GithubOptions';
