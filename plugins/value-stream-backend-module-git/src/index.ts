/**
 * Connector for git repositories.
 *
 * @packageDocumentation
 */
export { valueStreamModuleGit as default } from './module';
export { createGitConnector } from './createGitConnector';
export type { GitCredentials } from './credentials/GitCredentials';
export type {
  DeploymentRule,
  GitOptions,
  ReadingRules,
  RepositoryOptions,
} from './options/GitOptions';
export { translateGit } from './translate/translateGit';
export type {
  BranchCommitPayload,
  CommitPayload,
  CommitRemovedPayload,
  GitPayload,
  TagPayload,
  TagRemovedPayload,
} from './translate/GitPayload';
