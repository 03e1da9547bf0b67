import { PAGE, PROJECT, USERS, sha } from './recordedProject';

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
