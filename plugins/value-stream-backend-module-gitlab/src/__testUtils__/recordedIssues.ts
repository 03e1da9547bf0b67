import { PAGE, PROJECT, USERS } from './recordedProject';

export const ISSUE = {
  project: PROJECT,
  issue: {
    id: 1001,
    iid: 1,
    project_id: 42,
    title: 'Pay by invoice',
    state: 'closed',
    created_at: '2024-03-01T09:00:00.120Z',
    updated_at: '2024-03-08T15:00:01.300Z',
    closed_at: '2024-03-08T15:00:01.250Z',
    closed_by: USERS.heron,
    labels: ['type::feature', 'workflow::done', 'priority::2'],
    author: USERS.wren,
    type: 'ISSUE',
    issue_type: 'issue',
    web_url: `${PAGE}/issues/1`,
    milestone: { id: 5, title: '1.4' },
    epic: { id: 3, iid: 3, url: '/groups/shop/-/epics/3' },
    _links: { closed_as_duplicate_of: null },
  },
  state_events: [
    {
      id: 11,
      state: 'closed',
      created_at: '2024-03-05T10:00:00.020Z',
      user: USERS.heron,
    },
    {
      id: 12,
      state: 'reopened',
      created_at: '2024-03-06T10:00:00.020Z',
      user: USERS.wren,
    },
    {
      id: 13,
      state: 'closed',
      created_at: '2024-03-08T15:00:02.010Z',
      user: USERS.heron,
    },
  ],
  label_events: [
    label(21, 'add', 'workflow::doing', '2024-03-02T08:00:00.500Z'),
    label(22, 'add', 'blocked', '2024-03-02T12:00:00.500Z'),
    label(23, 'remove', 'blocked', '2024-03-03T12:00:00.500Z'),
    label(24, 'remove', 'workflow::doing', '2024-03-04T08:00:00.500Z'),
    label(25, 'add', 'workflow::review', '2024-03-04T08:00:00.500Z'),
    label(26, 'remove', 'workflow::review', '2024-03-07T08:00:00.500Z'),
    label(27, 'add', 'workflow::done', '2024-03-07T08:00:00.500Z'),
  ],
  milestone_events: [
    {
      id: 31,
      action: 'add',
      milestone: { id: 5, title: '1.4' },
      created_at: '2024-03-01T09:30:00.000Z',
      user: USERS.wren,
    },
  ],
  links: [
    {
      iid: 9,
      project_id: 43,
      link_type: 'is_blocked_by',
      references: { full: 'shop/ledger#9' },
    },
  ],
};

function label(id: number, action: string, name: string, at: string) {
  return {
    id,
    action,
    label: { name },
    created_at: at,
    user: USERS.wren,
  };
}

export const INCIDENT = {
  project: PROJECT,
  issue: {
    id: 1002,
    iid: 2,
    project_id: 42,
    title: 'Checkout answers 500',
    state: 'closed',
    created_at: '2024-04-01T01:00:00.000Z',
    updated_at: '2024-04-01T03:00:00.000Z',
    closed_at: '2024-04-01T03:00:00.000Z',
    labels: ['priority::1'],
    author: USERS.bot,
    issue_type: 'incident',
    severity: 'CRITICAL',
    web_url: `${PAGE}/issues/incident/2`,
  },
  state_events: [
    {
      id: 14,
      state: 'closed',
      created_at: '2024-04-01T03:00:00.100Z',
      user: USERS.heron,
    },
  ],
  label_events: [],
  links: [],
  notes: [
    {
      id: 91,
      system: true,
      body: 'changed the incident status to **Acknowledged**',
      created_at: '2024-04-01T01:10:00.000Z',
      author: USERS.heron,
    },
  ],
};

export const EPIC = {
  epic: {
    id: 3,
    iid: 3,
    title: 'Invoices',
    state: 'closed',
    web_url: 'https://gitlab.example.com/groups/shop/-/epics/3',
    labels: ['type::feature'],
    created_at: '2024-02-01T08:00:00.000Z',
    updated_at: '2024-03-09T08:00:00.000Z',
    closed_at: '2024-03-09T08:00:00.000Z',
    author: USERS.heron,
    parent: { id: 2, iid: 2, url: '/groups/shop/-/epics/2' },
  },
};
