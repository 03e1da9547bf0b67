import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import {
  ada,
  change,
  DOING,
  DONE,
  history,
  issue,
  issueUpdated,
  link,
  wrapped,
} from './issueBodies';

const machine = { accountId: 'automation-3', accountType: 'app' };

export const MOVES = [
  history('501', '2024-05-02T10:15:30.250+0200', [
    change('status', ['1', 'To Do'], ['3', 'In Progress']),
    change('assignee', [null, null], ['grace-account-2', 'Grace Example']),
  ]),
  history('502', '2024-05-03T08:00:00.000+0000', [
    {
      ...change('Flagged', ['', ''], ['[10019]', 'Impediment']),
      fieldId: 'customfield_10021',
    },
  ]),
  history('503', '2024-05-04T08:00:00.000+0000', [
    change('Flagged', ['[10019]', 'Impediment'], ['', '']),
  ]),
  history('504', '2024-05-06T16:00:00.000+0000', [
    change('resolution', [null, null], ['10', "Won't Do"]),
    change('status', ['3', 'In Progress'], ['5', 'Done']),
  ]),
  history(
    '505',
    '2024-05-07T09:00:00.000+0000',
    [
      change('resolution', ['10', "Won't Do"], [null, null]),
      change('status', ['5', 'Done'], ['3', 'In Progress']),
    ],
    machine,
  ),
];

export const STORY = wrapped({
  key: 'PAY-1',
  updated: '2024-05-07T09:00:00.000+0000',
  status: DOING,
  histories: MOVES,
  fields: {
    assignee: { accountId: 'grace-account-2' },
    parent: { id: '1009', key: 'PAY-9' },
    subtasks: [{ id: '1002', key: 'PAY-2' }],
    fixVersions: [
      {
        id: '70',
        name: '2.0',
        released: true,
        archived: false,
        releaseDate: '2024-05-20',
      },
    ],
    issuelinks: [
      link('Blocks', 'is blocked by', 'blocks', { inwardIssue: 'OPS-4' }),
      link('Blocks', 'is blocked by', 'blocks', { outwardIssue: 'PAY-5' }),
      link('Duplicate', 'is duplicated by', 'duplicates', {
        outwardIssue: 'PAY-6',
      }),
      link('Cloners', 'is cloned by', 'clones', { inwardIssue: 'PAY-7' }),
    ],
    customfield_10001: { id: 'team-1', name: 'Payments' },
    customfield_10016: 5,
    customfield_10020: [
      { id: 31, name: 'Sprint 31', state: 'active', boardId: 3 },
    ],
  },
});

export const REQUEST = wrapped({
  key: 'HELP-3',
  updated: '2024-05-09T08:00:00.000+0000',
  status: DONE,
  fields: {
    summary: 'Release PAY-1 to production',
    issuetype: { id: '20', name: 'Change' },
    project: { id: '8', key: 'HELP', projectTypeKey: 'service_desk' },
    customfield_10050: [
      {
        id: '11',
        name: 'Change board',
        finalDecision: 'approved',
        createdDate: { epochMillis: 1_715_068_800_000 },
        completedDate: { epochMillis: 1_715_155_200_000 },
      },
      {
        id: '12',
        name: 'Security',
        finalDecision: 'pending',
        createdDate: { jira: '2024-05-07T08:00:00.000+0000' },
      },
    ],
  },
  histories: [
    history('601', '2024-05-08T08:00:00.000+0000', [
      change('resolution', [null, null], ['1', 'Done']),
      change('status', ['1', 'To Do'], ['5', 'Done']),
    ]),
  ],
});

export const WORK_BEGUN = issueUpdated(
  {
    key: 'PAY-1',
    updated: '2024-05-02T10:15:30.250+0200',
    status: DOING,
    fields: { customfield_10001: { id: 't-1', name: 'Payments' } },
  },
  { id: '501', items: MOVES[0].items },
);

export const MOVED_AWAY = issueUpdated(
  { key: 'OPS-8', updated: '2024-05-12T08:00:00.000+0000' },
  {
    id: '701',
    items: [
      change('Key', [null, 'PAY-8'], [null, 'OPS-8']),
      change('project', ['7', 'Payments'], ['9', 'Operations']),
    ],
  },
);

const { changelog: _, ...bare } = issue({
  key: 'PAY-2',
  updated: '2024-05-01T08:00:00.000+0000',
});

export const CREATED: ConnectorPayload = {
  type: 'jira:issue_created',
  body: {
    timestamp: 1_714_550_400_500,
    webhookEvent: 'jira:issue_created',
    user: ada,
    issue: bare,
    changelog: {
      id: '500',
      items: [change('Status', [null, null], ['1', 'To Do'])],
    },
  },
};

export const DELETED: ConnectorPayload = {
  type: 'jira:issue_deleted',
  body: {
    timestamp: 1_715_500_800_000,
    webhookEvent: 'jira:issue_deleted',
    user: ada,
    issue: bare,
  },
};

/** PAY-2 blocks OPS-4, as Atlassian documents the delivery. */
export const LINKED: ConnectorPayload = {
  type: 'issuelink_created',
  body: {
    timestamp: 1_715_500_800_000,
    webhookEvent: 'issuelink_created',
    issueLink: {
      id: 10_001,
      sourceIssueId: 1_002,
      destinationIssueId: 2_004,
      issueLinkType: {
        id: 10_000,
        name: 'Blocks',
        outwardName: 'blocks',
        inwardName: 'is blocked by',
        isSubTaskLinkType: false,
        isSystemLinkType: false,
      },
      sequence: 1,
      systemLink: false,
    },
  },
};

export const SPRINT: ConnectorPayload = {
  type: 'sprint_closed',
  body: {
    timestamp: 1_715_500_800_000,
    webhookEvent: 'sprint_closed',
    sprint: {
      id: 31,
      name: 'Sprint 31',
      state: 'closed',
      originBoardId: 3,
      startDate: '2024-05-01T08:00:00.000Z',
      endDate: '2024-05-14T08:00:00.000Z',
      completeDate: '2024-05-12T08:00:00.000Z',
    },
  },
};

export const VERSION: ConnectorPayload = {
  type: 'version',
  body: {
    version: {
      id: '71',
      name: '2.1',
      released: true,
      archived: false,
      releaseDate: '2024-05-25',
    },
    project: 'PAY',
    timestamp: 1_717_200_000_000,
  },
};

export const REMOTE_LINKS: ConnectorPayload = {
  type: 'remote-links',
  body: {
    key: 'PAY-1',
    updated: '2024-05-07T09:00:00.000+0000',
    links: [
      {
        object: {
          url: `https://gitlab.example.com/pay/api/-/commit/${'a'.repeat(40)}`,
        },
      },
    ],
  },
};

export const DEVELOPMENT: ConnectorPayload = {
  type: 'development',
  body: {
    key: 'PAY-1',
    updated: '2024-05-07T09:00:00.000+0000',
    detail: [
      {
        repositories: [
          {
            url: 'https://github.com/acme/api',
            commits: [{ id: 'b'.repeat(40) }],
          },
        ],
      },
    ],
  },
};
