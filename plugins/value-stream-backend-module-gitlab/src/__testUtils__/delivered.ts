import { PROJECT, sha, USERS } from './recordedProject';

/** Invented deliveries in the forms that GitLab gives them. */
const PAGE = 'https://gitlab.example.com/shop/api/-';

export function issueHook(attributes: object, more: object = {}) {
  return {
    object_kind: 'issue',
    user: USERS.wren,
    project: PROJECT,
    object_attributes: {
      id: 1003,
      iid: 3,
      title: 'Refund twice',
      state: 'opened',
      created_at: '2024-05-01 08:00:00 UTC',
      updated_at: '2024-05-01 08:00:00 UTC',
      closed_at: null,
      author_id: 7,
      type: 'Issue',
      url: `${PAGE}/issues/3`,
      moved_to_id: null,
      severity: 'unknown',
      action: 'open',
      ...attributes,
    },
    labels: [{ id: 1, title: 'type::bug' }],
    changes: {},
    ...more,
  };
}

/** The same issue as the API gives it just after its opening. */
export const OPENED_ISSUE = {
  project: PROJECT,
  issue: {
    id: 1003,
    iid: 3,
    project_id: 42,
    title: 'Refund twice',
    state: 'opened',
    created_at: '2024-05-01T08:00:00.611Z',
    updated_at: '2024-05-01T08:00:00.611Z',
    closed_at: null,
    labels: ['type::bug'],
    author: USERS.wren,
    issue_type: 'issue',
    web_url: `${PAGE}/issues/3`,
  },
  state_events: [],
  label_events: [
    {
      id: 41,
      action: 'add',
      label: { name: 'type::bug' },
      created_at: '2024-05-01T08:00:00.611Z',
      user: USERS.wren,
    },
  ],
  links: [],
};

export function changeHook(attributes: object, more: object = {}) {
  return {
    object_kind: 'merge_request',
    user: USERS.heron,
    project: PROJECT,
    object_attributes: {
      id: 2003,
      iid: 3,
      title: 'Draft: refund once',
      description: 'Closes #3',
      state: 'opened',
      draft: true,
      created_at: '2024-05-02 08:00:00 UTC',
      updated_at: '2024-05-02 08:00:00 UTC',
      author_id: 8,
      source_branch: '3-refund-once',
      target_branch: 'main',
      merge_commit_sha: null,
      url: `${PAGE}/merge_requests/3`,
      action: 'open',
      ...attributes,
    },
    labels: [],
    changes: {},
    ...more,
  };
}

/** The same merge request as the API gives it just after its opening. */
export const OPENED_CHANGE = {
  project: PROJECT,
  merge_request: {
    id: 2003,
    iid: 3,
    title: 'Draft: refund once',
    description: 'Closes #3',
    state: 'opened',
    draft: true,
    created_at: '2024-05-02T08:00:00.402Z',
    updated_at: '2024-05-02T08:00:00.402Z',
    source_branch: '3-refund-once',
    target_branch: 'main',
    author: USERS.heron,
    labels: [],
    web_url: `${PAGE}/merge_requests/3`,
  },
  state_events: [],
  notes: [],
};

export const PUSH_HOOK = {
  object_kind: 'push',
  before: sha('c'),
  after: sha('d'),
  ref: 'refs/heads/main',
  checkout_sha: sha('d'),
  user_username: USERS.wren.username,
  project_id: 42,
  project: PROJECT,
  commits: [
    {
      id: sha('d'),
      message: 'Refund once\n',
      timestamp: '2024-05-03T10:26:38+02:00',
      url: `${PAGE}/commit/${sha('d')}`,
      author: { name: 'Wren', email: 'wren@example.com' },
      added: ['src/refund.ts'],
      modified: ['README.md'],
      removed: [],
    },
  ],
};

export const TAG_HOOK = {
  object_kind: 'tag_push',
  before: sha('0'),
  after: sha('d'),
  ref: 'refs/tags/v1.5.0',
  checkout_sha: sha('d'),
  project: PROJECT,
  commits: PUSH_HOOK.commits,
};

export const NOTE_HOOK = {
  object_kind: 'note',
  user: USERS.wren,
  project: PROJECT,
  object_attributes: {
    id: 81,
    noteable_type: 'MergeRequest',
    system: false,
    created_at: '2024-05-02 12:00:00 UTC',
  },
  merge_request: { id: 2003, iid: 3, created_at: '2024-05-02 08:00:00 UTC' },
};

export const PIPELINE_HOOK = {
  object_kind: 'pipeline',
  object_attributes: {
    id: 3003,
    ref: 'main',
    sha: sha('d'),
    source: 'push',
    status: 'failed',
    created_at: '2024-05-03 08:30:00 UTC',
    finished_at: '2024-05-03 08:40:00 UTC',
    duration: 550,
    queued_duration: 3,
    url: `${PAGE}/pipelines/3003`,
  },
  user: USERS.wren,
  project: PROJECT,
  builds: [
    {
      id: 3301,
      stage: 'test',
      name: 'unit tests',
      status: 'failed',
      created_at: '2024-05-03 08:30:00 UTC',
      started_at: '2024-05-03 08:30:04 UTC',
      finished_at: '2024-05-03 08:40:00 UTC',
      duration: 596.1,
      queued_duration: 3.5,
      user: USERS.wren,
    },
  ],
};

export const BUILD_HOOK = {
  object_kind: 'build',
  ref: 'main',
  sha: sha('d'),
  build_id: 3302,
  build_name: 'unit tests',
  build_stage: 'test',
  build_status: 'success',
  build_created_at: '2024-05-03 09:00:00 UTC',
  build_started_at: '2024-05-03 09:00:02 UTC',
  build_finished_at: '2024-05-03 09:09:00 UTC',
  build_duration: 538.5,
  build_queued_duration: 1.5,
  retries_count: 1,
  pipeline_id: 3003,
  project_id: 42,
  project: PROJECT,
  user: USERS.wren,
};

export const DEPLOYMENT_HOOK = {
  object_kind: 'deployment',
  status: 'success',
  status_changed_at: '2024-05-03 11:20:00 +0200',
  deployment_id: 4003,
  deployable_id: 3303,
  deployable_url: `${PAGE}/jobs/3303`,
  environment: 'production',
  environment_tier: 'production',
  project: PROJECT,
  user: USERS.heron,
  commit_url: `${PAGE}/commit/${sha('d')}`,
  commit_title: 'Refund once',
  ref: 'main',
};

export const RELEASE_HOOK = {
  object_kind: 'release',
  id: 1,
  created_at: '2024-05-04 08:00:00 UTC',
  released_at: '2024-05-04 08:00:00 UTC',
  name: 'Refunds',
  tag: 'v1.5.0',
  project: PROJECT,
  url: `${PAGE}/releases/v1.5.0`,
  action: 'create',
  commit: { id: sha('d') },
};

export const FLAG_HOOK = {
  object_kind: 'feature_flag',
  project: PROJECT,
  user: USERS.wren,
  object_attributes: { id: 6, name: 'refunds', active: false },
};
