import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

/** People of the invented Jira; none may be told. */
export const PEOPLE = [
  'ada-account-1',
  'grace-account-2',
  'Ada Example',
  'ada@example.com',
];

export const ada = {
  accountId: 'ada-account-1',
  accountType: 'atlassian',
  displayName: 'Ada Example',
  emailAddress: 'ada@example.com',
};

export const TO_DO = status('1', 'To Do', 'new');
export const DOING = status('3', 'In Progress', 'indeterminate');
export const DONE = status('5', 'Done', 'done');

function status(id: string, name: string, key: string) {
  return { id, name, statusCategory: { id: Number(id), key, name } };
}

export const STATUSES = [TO_DO, DOING, DONE];

export interface IssueParts {
  readonly key: string;
  readonly updated: string;
  readonly status?: object;
  readonly fields?: object;
  readonly histories?: readonly object[];
  readonly total?: number;
}

const PROJECTS = ['PAY', 'OPS', 'HELP', 'CASH'];

/** The number that an invented issue has in Jira: 1,003 of PAY-3, 2,003 of OPS-3. */
function issueId(key: string): string {
  const [project, number] = key.split('-');
  return String((PROJECTS.indexOf(project) + 1) * 1_000 + Number(number));
}

/** An issue as the search gives it. */
export function issue({
  key,
  updated,
  status: now = TO_DO,
  fields = {},
  histories = [],
  total = histories.length,
}: IssueParts) {
  return {
    id: issueId(key),
    key,
    changelog: { startAt: 0, maxResults: 100, total, histories },
    fields: {
      summary: `Pay by card, part ${key}`,
      status: now,
      issuetype: { id: '10', name: 'Story' },
      project: { id: '7', key: key.split('-')[0], projectTypeKey: 'software' },
      priority: { id: '2', name: 'High' },
      labels: ['cards'],
      components: [{ id: '4', name: 'Checkout' }],
      creator: ada,
      created: '2024-05-01T08:00:00.000+0000',
      updated,
      description: 'never read',
      ...fields,
    },
  };
}

export function history(
  id: string,
  created: string,
  items: readonly object[],
  author: object = ada,
) {
  return { id, created, author, items };
}

export function change(
  field: string,
  [from, fromString]: readonly [string | null, string | null],
  [to, toText]: readonly [string | null, string | null],
) {
  return { field, fieldId: field, from, fromString, to, toString: toText };
}

const CUSTOM = {
  team: 'customfield_10001',
  flagged: 'customfield_10021',
  epic: 'customfield_10014',
  sprint: 'customfield_10020',
  storyPoints: 'customfield_10016',
  approvals: 'customfield_10050',
};

/** A payload of backfill. */
export function wrapped(
  parts: IssueParts,
  more: object = {},
): ConnectorPayload {
  const { changelog, ...rest } = issue(parts);
  return {
    type: 'issue',
    body: {
      issue: rest,
      histories: changelog.histories,
      complete: true,
      statuses: {
        1: { name: 'To Do', category: 'new' },
        3: { name: 'In Progress', category: 'indeterminate' },
        5: { name: 'Done', category: 'done' },
      },
      custom: CUSTOM,
      ...more,
    },
  };
}

export function link(
  name: string,
  inward: string,
  outward: string,
  other: Record<string, string>,
) {
  return {
    id: '1',
    type: { id: '2', name, inward, outward },
    ...Object.fromEntries(
      Object.entries(other).map(([side, key]) => [side, { id: '3', key }]),
    ),
  };
}

/** A webhook that says what changed. */
export function issueUpdated(
  parts: IssueParts,
  changelog: object,
  user: object = ada,
): ConnectorPayload {
  const { changelog: _, ...rest } = issue(parts);
  return {
    type: 'jira:issue_updated',
    body: {
      timestamp: 1_714_637_731_000,
      webhookEvent: 'jira:issue_updated',
      user,
      issue: rest,
      changelog,
    },
  };
}
