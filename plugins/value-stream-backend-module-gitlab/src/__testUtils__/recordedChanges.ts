import { PAGE, PROJECT, USERS, note, sha } from './recordedProject';

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
