/**
 * The sources of the chain as configured.
 *
 * @param addressOf - where each tool is played
 */
export function chainSources(
  addressOf: (tool: string) => string,
): readonly object[] {
  return [
    {
      id: 'jira',
      connector: 'jira',
      host: 'acme.atlassian.net',
      options: { baseUrl: addressOf('jira') },
      credentials: { email: 'reader@company.example', token: 'token' },
    },
    {
      id: 'github',
      connector: 'github',
      host: 'github.com',
      options: { apiBaseUrl: addressOf('github') },
      credentials: { token: 'token' },
    },
    {
      id: 'pagerduty',
      connector: 'pagerduty',
      options: { apiUrl: addressOf('pagerduty') },
      credentials: { token: 'token' },
    },
  ];
}
