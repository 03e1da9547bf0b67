import { Instant, Person } from '../PlayedTool';

/** Custom fields of the played Jira. */
export const JIRA_FIELDS = { flagged: 'customfield_10021' } as const;

/** An issue as Jira's API writes it, with what its search needs. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  updatedAt: Instant;
  readonly histories: object[];
  readonly fields: {
    readonly [name: string]: unknown;
    status: {
      readonly id: string;
      readonly name: string;
      readonly statusCategory: { readonly key: string };
    };
    resolution: { readonly id: string; readonly name: string } | null;
    updated: string;
    readonly issuelinks: object[];
    [JIRA_FIELDS.flagged]?: unknown;
  };
}

export function jiraUser({ login, bot }: Person): object {
  return {
    accountId: `acc-${login}`,
    accountType: bot ? 'app' : 'atlassian',
    displayName: login,
    active: true,
  };
}
