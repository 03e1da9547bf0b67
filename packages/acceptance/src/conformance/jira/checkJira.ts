import { join } from 'node:path';
import { SetResult } from '../SetResult';
import { checkDevlakeJira } from './checkDevlakeJira';
import { checkJirametricsIssues } from './checkJirametricsIssues';
import { checkJiraWebhooks } from './checkJiraWebhooks';

/** Every real input of Jira. */
export async function checkJira(data: string): Promise<readonly SetResult[]> {
  return [
    ...(await checkDevlakeJira(join(data, 'devlake_json', 'jira'))),
    ...(await checkJirametricsIssues(
      join(data, 'connectors', 'jirametrics_jira'),
    )),
    ...(await checkJiraWebhooks(join(data, 'webhooks', 'mattermost-jira'))),
  ];
}
