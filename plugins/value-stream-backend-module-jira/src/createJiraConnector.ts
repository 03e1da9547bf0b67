import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillJira } from './backfill/backfillJira';
import { JiraOptions } from './options/JiraOptions';
import { readJiraOptions } from './options/readJiraOptions';
import { translateJira } from './translate/translateJira';
import { readDelivery } from './webhook/readDelivery';
import { verifyDelivery } from './webhook/verifyDelivery';

const VERSION = 2;

/**
 * The connector for Jira Cloud, Server and Data Center.
 *
 * @param options - how long requests and the waits between attempts take, in ms; tests shorten them
 * @public
 */
export function createJiraConnector(
  options: {
    readonly timeoutMs?: number;
    readonly waitsMs?: readonly number[];
  } = {},
): Connector<JiraOptions> {
  return {
    id: 'jira',
    version: VERSION,
    title: 'Jira',
    annotations: ['jira/project-key', 'jira/component'],
    readOptions: readJiraOptions,
    translate: translateJira,
    backfill: (scope, cursor, context) =>
      backfillJira(scope, cursor, context, options),
    webhook: { verify: verifyDelivery, read: readDelivery },
  };
}
