/**
 * Connector for Jira Cloud, Server and Data Center.
 *
 * @packageDocumentation
 */
export { valueStreamModuleJira as default } from './module';
export { createJiraConnector } from './createJiraConnector';
export type {
  FieldIds,
  JiraEdition,
  JiraOptions,
  Resolution,
} from './options/JiraOptions';
