/** One invented project of an invented GitLab, and what it says of its things. */
export const PROJECT = {
  id: 42,
  path_with_namespace: 'shop/api',
  web_url: 'https://gitlab.example.com/shop/api',
  default_branch: 'main',
};
export const USERS = {
  wren: { id: 7, username: 'wren.example' },
  heron: { id: 8, username: 'heron.example' },
  bot: { id: 9, username: 'project_42_bot_x1', bot: true },
};
export const PEOPLE = [
  'wren.example',
  'heron.example',
  'project_42_bot_x1',
  'wren@example.com',
  'heron@example.com',
];
export const sha = (digit: string) => digit.repeat(40);
const PAGE = 'https://gitlab.example.com/shop/api/-';

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

export const MERGE_REQUEST = {
  project: PROJECT,
  merge_request: {
    id: 2001,
    iid: 1,
    title: 'Pay by invoice, first half',
    description: 'Closes #1',
    state: 'merged',
    created_at: '2024-03-02T09:00:00.000Z',
    updated_at: '2024-03-04T10:00:00.000Z',
    merged_at: '2024-03-04T10:00:00.700Z',
    closed_at: null,
    merge_user: USERS.heron,
    source_branch: '1-pay-by-invoice',
    target_branch: 'main',
    author: USERS.wren,
    labels: ['type::feature'],
    draft: false,
    sha: sha('b'),
    merge_commit_sha: sha('c'),
    squash_commit_sha: null,
    web_url: `${PAGE}/merge_requests/1`,
  },
  state_events: [
    {
      id: 15,
      state: 'merged',
      created_at: '2024-03-04T10:00:00.720Z',
      user: USERS.heron,
    },
  ],
  notes: [
    note(71, 'requested review from', '2024-03-02T10:00:00.000Z', USERS.wren),
    note(
      72,
      'marked this merge request as **ready**',
      '2024-03-02T10:00:00.000Z',
      USERS.wren,
    ),
    {
      id: 73,
      system: false,
      created_at: '2024-03-02T11:00:00.000Z',
      author: USERS.heron,
    },
    note(74, 'requested changes', '2024-03-02T11:05:00.000Z', USERS.heron),
    note(
      75,
      'approved this merge request',
      '2024-03-03T11:00:00.000Z',
      USERS.heron,
    ),
    note(
      76,
      'unapproved this merge request',
      '2024-03-03T12:00:00.000Z',
      USERS.heron,
    ),
    note(
      77,
      'approved this merge request',
      '2024-03-04T09:00:00.000Z',
      USERS.heron,
    ),
  ],
  commits: [
    {
      id: sha('b'),
      parent_ids: [],
      title: 'Add invoices',
      message: 'Add invoices\n\nPAY-7',
      author_email: 'wren@example.com',
      authored_date: '2024-03-01T18:00:00.000Z',
      committer_email: 'wren@example.com',
      committed_date: '2024-03-01T18:30:00.000Z',
    },
  ],
  closes: [{ iid: 1, project_id: 42, references: { full: 'shop/api#1' } }],
};

function note(id: number, body: string, at: string, author: object) {
  return { id, system: true, body, created_at: at, author };
}

export const COMMIT = {
  project: PROJECT,
  first_parent: true,
  commit: {
    id: sha('c'),
    parent_ids: [sha('a'), sha('b')],
    title: "Merge branch '1-pay-by-invoice' into 'main'",
    message: "Merge branch '1-pay-by-invoice' into 'main'",
    author_email: 'heron@example.com',
    authored_date: '2024-03-04T11:00:00.000+01:00',
    committer_email: 'heron@example.com',
    committed_date: '2024-03-04T11:00:00.000+01:00',
    web_url: `${PAGE}/commit/${sha('c')}`,
  },
};

export const PIPELINE = {
  project: PROJECT,
  pipeline: {
    id: 3001,
    sha: sha('b'),
    ref: 'refs/merge-requests/1/head',
    status: 'success',
    source: 'merge_request_event',
    created_at: '2024-03-02T09:10:00.200Z',
    updated_at: '2024-03-02T09:20:01.000Z',
    started_at: '2024-03-02T09:10:05.200Z',
    finished_at: '2024-03-02T09:20:00.900Z',
    duration: 580,
    queued_duration: 5,
    web_url: `${PAGE}/pipelines/3001`,
    user: USERS.wren,
  },
  jobs: [
    job(3101, 'failed', '09:10:01', '09:12:00'),
    job(3102, 'success', '09:15:00', '09:20:00'),
  ],
};

function job(id: number, status: string, queued: string, finished: string) {
  return {
    id,
    name: 'unit tests',
    stage: 'test',
    status,
    ref: 'refs/merge-requests/1/head',
    created_at: `2024-03-02T${queued}.000Z`,
    started_at: `2024-03-02T${queued}.900Z`,
    finished_at: `2024-03-02T${finished}.100Z`,
    duration: 118.25,
    queued_duration: 0.9,
    web_url: `${PAGE}/jobs/${id}`,
    user: USERS.wren,
    commit: { id: sha('b') },
    pipeline: { id: 3001 },
  };
}

export const DEPLOYMENT = {
  project: PROJECT,
  deployment: {
    id: 4001,
    ref: 'main',
    sha: sha('c'),
    status: 'success',
    created_at: '2024-03-04T10:30:00.100Z',
    updated_at: '2024-03-04T10:40:00.400Z',
    user: USERS.heron,
    environment: { name: 'production', tier: 'production' },
    deployable: {
      id: 3201,
      started_at: '2024-03-04T10:35:00.100Z',
      finished_at: '2024-03-04T10:40:00.300Z',
      web_url: `${PAGE}/jobs/3201`,
      commit: { title: 'Merge branch' },
    },
    approvals: [
      {
        status: 'approved',
        created_at: '2024-03-04T10:33:00.000Z',
        user: USERS.wren,
      },
    ],
  },
};

export const RELEASE = {
  project: PROJECT,
  release: {
    tag_name: 'v1.4.0',
    name: 'Invoices',
    created_at: '2024-03-05T08:00:00.400Z',
    released_at: '2024-03-05T08:00:00.400Z',
    author: USERS.heron,
    commit: { id: sha('c') },
    _links: { self: `${PAGE}/releases/v1.4.0` },
  },
};

export const TAG = {
  project: PROJECT,
  tag: {
    name: 'v1.4.0',
    commit: { id: sha('c'), committed_date: '2024-03-04T11:00:00.000+01:00' },
  },
};

export const FEATURE_FLAG = {
  project: PROJECT,
  feature_flag: {
    name: 'invoices',
    active: true,
    created_at: '2024-03-01T08:00:00.000Z',
    updated_at: '2024-03-06T08:00:00.000Z',
  },
};

export const MERGE_TRAIN = {
  project: PROJECT,
  merge_train: {
    id: 5001,
    merge_request: { id: 2001, iid: 1 },
    user: USERS.heron,
    pipeline: { id: 3002 },
    created_at: '2024-03-04T09:30:00.000Z',
    updated_at: '2024-03-04T10:00:01.000Z',
    target_branch: 'main',
    status: 'merged',
    merged_at: '2024-03-04T10:00:00.000Z',
    duration: 1800,
  },
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
