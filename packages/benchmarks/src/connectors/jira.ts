import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

const PAYLOADS = 1_000;
const HISTORIES = 5;
const FIRST = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const STATUSES = ['To Do', 'In Progress', 'In Review', 'Testing', 'Done'];

export const name = 'jira';
export const connector = createJiraConnector();
export const options = connector.readOptions({
  baseUrl: 'https://jira.example.com',
});

/** Half are issues of backfill with five histories each, half webhooks with one. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: PAYLOADS }, (_, index) => {
    const number = index + 1;
    const issue = issueOf(number);
    return index % 2
      ? {
          type: 'jira:issue_updated',
          body: {
            timestamp: startOf(number),
            user: userOf(number),
            issue,
            changelog: {
              id: String(number * 10),
              items: historyOf(number, 0).items,
            },
          },
        }
      : {
          type: 'issue',
          body: {
            issue,
            complete: true,
            statuses: { 1: { name: 'To Do', category: 'new' } },
            custom: { team: 'customfield_1' },
            histories: Array.from({ length: HISTORIES }, (__, at) =>
              historyOf(number, at),
            ),
          },
        };
  });
}

function issueOf(number: number) {
  return {
    id: String(number),
    key: `PAY-${number}`,
    fields: {
      summary: `Pay by card, part ${number}`,
      status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
      issuetype: { id: '10', name: 'Story' },
      project: { id: '7', key: 'PAY', projectTypeKey: 'software' },
      priority: { id: '2', name: 'High' },
      labels: ['cards', 'checkout'],
      components: [{ id: '4', name: 'Checkout' }],
      fixVersions: [],
      parent: { id: '9', key: 'PAY-9999' },
      issuelinks: [],
      subtasks: [],
      creator: userOf(number),
      assignee: userOf(number + 1),
      created: instantOf(startOf(number)),
      updated: instantOf(startOf(number) + HISTORIES * DAY_MS),
      customfield_1: { id: 'team-1', name: 'Payments' },
    },
  };
}

function historyOf(number: number, at: number) {
  const item = (field: string, from: string | null, to: string) => ({
    field,
    fieldId: field,
    from: String(at),
    fromString: from,
    to: String(at + 1),
    toString: to,
  });
  return {
    id: String(number * 10 + at),
    created: instantOf(startOf(number) + (at + 1) * DAY_MS),
    author: userOf(number),
    items: [
      item('status', STATUSES[at], STATUSES[at + 1] ?? 'Done'),
      at % 2
        ? item('resolution', null, 'Done')
        : item('assignee', null, userOf(number).accountId),
    ],
  };
}

function userOf(number: number) {
  return { accountId: `account-${number % 50}`, accountType: 'atlassian' };
}

function startOf(number: number): number {
  return FIRST + number * 60_000;
}

function instantOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
