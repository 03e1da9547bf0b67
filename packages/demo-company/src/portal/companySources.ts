import { Company } from '../company/Company';
import { JIRA_HOST } from '../simulation/World';

/** Secrets by which the played tools sign what they deliver, by source. */
export type WebhookSecrets = Readonly<Record<string, string>>;

/** Id of a tool's source in the portal. */
export const SOURCE_IDS = {
  jira: 'company-jira',
  github: 'company-github',
  pagerduty: 'company-pagerduty',
} as const;

/**
 * The company's tools as sources of the portal. They name what is to be read,
 * so that reading begins before the catalog is processed.
 *
 * @param addressOf - where each tool is played
 * @param secretOf - what a source's deliveries are signed with
 */
export function companySources(
  { components }: Company,
  addressOf: (tool: string) => string,
  secretOf: (sourceId: string) => string,
): readonly object[] {
  const source = (
    tool: keyof typeof SOURCE_IDS,
    more: { readonly credentials: object; readonly options: object },
  ) => ({
    id: SOURCE_IDS[tool],
    connector: tool,
    schedule: {
      frequency: { minutes: 5 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 3 },
    },
    secrets: [secretOf(SOURCE_IDS[tool])],
    ...more,
  });
  return [
    {
      ...source('jira', {
        credentials: { email: 'reader@company.example', token: 'token' },
        options: {
          baseUrl: addressOf('jira'),
          projects: distinct(
            components.flatMap(({ jiraProject }) => jiraProject ?? []),
          ),
          types: { 'Tech Debt': 'debt', Risk: 'risk' },
        },
      }),
      host: JIRA_HOST,
    },
    {
      ...source('github', {
        credentials: { token: 'token' },
        // Times of single jobs say nothing that those of runs do not.
        options: {
          apiBaseUrl: addressOf('github'),
          repositories: distinct(components.map(one => one.repository)),
          jobDays: 0,
        },
      }),
      host: 'github.com',
    },
    source('pagerduty', {
      credentials: { token: 'token' },
      options: { apiUrl: addressOf('pagerduty'), services: 'all' },
    }),
  ];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
