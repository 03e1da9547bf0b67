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
 * The company's tools as sources of the portal.
 *
 * @param addressOf - where each tool is played
 * @param secretOf - what a source's deliveries are signed with
 */
export function companySources(
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
      // By then the catalog says what to read.
      initialDelay: { seconds: 15 },
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
          types: { 'Tech Debt': 'debt', Risk: 'risk' },
        },
      }),
      host: JIRA_HOST,
    },
    {
      ...source('github', {
        credentials: { token: 'token' },
        // Times of single jobs say nothing that those of runs do not.
        options: { apiBaseUrl: addressOf('github'), jobDays: 0 },
      }),
      host: 'github.com',
    },
    source('pagerduty', {
      credentials: { token: 'token' },
      options: { apiUrl: addressOf('pagerduty') },
    }),
  ];
}
