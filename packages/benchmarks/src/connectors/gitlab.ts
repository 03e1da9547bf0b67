import { createGitlabConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-gitlab';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

const ROUNDS = 100;
const FIRST = Date.UTC(2024, 0, 1);
const HOUR_MS = 3_600_000;
const PAGE = 'https://gitlab.com/acme/api';
const PROJECT = {
  id: 1,
  path_with_namespace: 'acme/api',
  web_url: PAGE,
  default_branch: 'main',
};
const USER = { id: 1, username: 'someone' };

export const name = 'gitlab';
export const connector = createGitlabConnector();
export const options = connector.readOptions({});

/** Of one change each: its issue and merge request with events, then deliveries on a push, a comment, a job, a pipeline, a deployment and a label. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: ROUNDS }, (_, round) => changeOf(round)).flat();
}

function changeOf(round: number): readonly ConnectorPayload[] {
  const iid = round + 1;
  const at = (hours: number) =>
    new Date(FIRST + (round * 24 + hours) * HOUR_MS).toISOString();
  const hookAt = (hours: number) =>
    at(hours).replace('T', ' ').replace('.000Z', ' UTC');
  const sha = String(iid).padStart(40, '0').replace(/^0/, 'a');
  const event = (id: number, hours: number, more: object) => ({
    id: iid * 10 + id,
    user: USER,
    created_at: at(hours),
    ...more,
  });
  const commit = {
    id: sha,
    message: `Round order ${iid} once\n\nIt was rounded twice.`,
    timestamp: at(3),
    url: `${PAGE}/-/commit/${sha}`,
    author: { email: 'someone@example.com' },
    added: [],
    modified: ['src/round.ts', 'src/order.ts'],
    removed: [],
  };
  const issue = {
    iid,
    project_id: 1,
    title: `Order ${iid} is rounded twice`,
    state: 'closed',
    created_at: at(0),
    updated_at: at(9),
    closed_at: at(9),
    labels: ['type::bug', 'workflow::doing'],
    author: USER,
    issue_type: 'issue',
    web_url: `${PAGE}/-/issues/${iid}`,
  };
  const job = {
    id: iid,
    name: 'unit tests',
    stage: 'test',
    status: 'success',
    created_at: hookAt(4),
    started_at: hookAt(4),
    finished_at: hookAt(5),
    duration: 3_600,
    queued_duration: 2.5,
    user: USER,
  };
  return [
    {
      type: 'issue',
      body: {
        project: PROJECT,
        issue,
        state_events: [event(1, 9, { state: 'closed' })],
        label_events: [
          event(2, 1, { action: 'add', label: { name: 'workflow::doing' } }),
        ],
        links: [],
      },
    },
    {
      type: 'merge-request',
      body: {
        project: PROJECT,
        merge_request: {
          iid,
          title: `Round order ${iid} once`,
          description: `Closes #${iid}. `.repeat(30),
          state: 'merged',
          created_at: at(2),
          updated_at: at(8),
          merged_at: at(8),
          source_branch: `${iid}-round-once`,
          target_branch: 'main',
          author: USER,
          draft: false,
          sha,
          web_url: `${PAGE}/-/merge_requests/${iid}`,
        },
        notes: [
          {
            id: iid,
            system: true,
            body: 'approved this merge request',
            created_at: at(7),
            author: USER,
          },
        ],
        closes: [{ iid, project_id: 1 }],
      },
    },
    {
      type: 'hook.issue',
      body: {
        object_kind: 'issue',
        user: USER,
        project: PROJECT,
        object_attributes: {
          ...issue,
          action: 'update',
          author_id: 1,
          created_at: hookAt(0),
          updated_at: hookAt(1),
          closed_at: null,
          state: 'opened',
        },
        labels: [{ title: 'workflow::doing' }],
        changes: {
          labels: { previous: [], current: [{ title: 'workflow::doing' }] },
        },
      },
    },
    {
      type: 'hook.push',
      body: {
        object_kind: 'push',
        after: sha,
        ref: 'refs/heads/main',
        project: PROJECT,
        commits: [commit],
      },
    },
    {
      type: 'hook.note',
      body: {
        object_kind: 'note',
        user: USER,
        project: PROJECT,
        object_attributes: {
          id: iid,
          noteable_type: 'MergeRequest',
          created_at: hookAt(6),
        },
        merge_request: { iid },
      },
    },
    {
      type: 'hook.pipeline',
      body: {
        object_kind: 'pipeline',
        object_attributes: {
          id: iid,
          ref: 'main',
          sha,
          source: 'push',
          status: 'success',
          created_at: hookAt(4),
          finished_at: hookAt(5),
          duration: 3_600,
          queued_duration: 2,
        },
        user: USER,
        project: PROJECT,
        builds: [job],
      },
    },
    {
      type: 'hook.deployment',
      body: {
        object_kind: 'deployment',
        status: 'success',
        status_changed_at: hookAt(10),
        deployment_id: iid,
        deployable_id: iid,
        environment: 'production',
        project: PROJECT,
        user: USER,
        commit_url: `${PAGE}/-/commit/${sha}`,
        ref: 'main',
      },
    },
  ];
}
