import { createHmac } from 'node:crypto';
import {
  ConnectorFixtures,
  describeConnector,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { smallRepository } from './__testUtils__/content';
import { deliveries } from './__testUtils__/deliveries';
import { identities } from './__testUtils__/identities';
import {
  ANA,
  BO,
  issue,
  issueEvent,
  job,
  milestone,
  release,
  REPOSITORY,
  review,
  run,
  SLUG,
} from './__testUtils__/invented';
import { noAccess } from './__testUtils__/noAccess';
import { startGithub } from './__testUtils__/startGithub';
import { createGithubConnector } from './createGithubConnector';

const SECRET = 'a secret of the webhook';
const TOKEN = 'ghp_aTokenThatNobodyMaySee';
const rawBody = Buffer.from(
  JSON.stringify({
    action: 'opened',
    issue: issue(12),
    repository: REPOSITORY,
    sender: BO,
  }),
);

const repository = REPOSITORY;
const OTHER = 'acme/web';
const closed = issue(12, {
  state: 'closed',
  state_reason: 'not_planned',
  closed_at: '2024-03-02T10:00:00Z',
});

const fixtures: ConnectorFixtures = {
  options: {},
  payloads: deliveries,
  identities,
  people: ['ana-lima', 'bo-hansen', 'renovate', 'Bo Hansen', 'bo@home.example'],
  secrets: [TOKEN, SECRET],
  sameFacts: [
    {
      name: 'an issue that was opened',
      ways: [
        {
          origin: 'webhook',
          payload: {
            type: 'issues.opened',
            body: { issue: issue(12), repository, sender: BO },
          },
        },
        {
          origin: 'backfill',
          payload: {
            type: 'api.issue',
            body: { issue: issue(12), repository },
          },
        },
      ],
    },
    {
      name: 'an issue that is blocked no longer',
      ways: [
        {
          origin: 'webhook',
          payload: {
            type: 'issue_dependencies.blocked_by_removed',
            body: {
              blocked_issue: issue(12),
              blocking_issue: issue(14),
              repository,
              sender: ANA,
            },
          },
        },
        {
          origin: 'backfill',
          payload: {
            type: 'api.relations',
            body: {
              issue: { number: 12 },
              relations: [
                {
                  relation: 'blocked-by',
                  holds: false,
                  created_at: '2024-03-02T10:00:00Z',
                  number: 14,
                  repository: 'acme/api',
                  actor: ANA,
                },
              ],
              repository,
            },
          },
        },
      ],
    },
    {
      name: 'an issue that was closed',
      ways: [
        {
          origin: 'webhook',
          payload: {
            type: 'issues.closed',
            body: { issue: closed, repository, sender: BO },
          },
        },
        {
          origin: 'backfill',
          payload: {
            type: 'api.issue_event',
            body: {
              // GitHub dates the event a second after the issue.
              issue_event: issueEvent(1, 'closed', {
                issue: closed,
                created_at: '2024-03-02T10:00:01Z',
              }),
              repository,
            },
          },
        },
      ],
    },
    ...(
      [
        [
          'a review',
          'pull_request_review.submitted',
          'api.review',
          { pull_request: { number: 13 } },
          { review: review(501, 'approved') },
          { review: review(501, 'APPROVED') },
        ],
        [
          'a run',
          'workflow_run.completed',
          'api.workflow_run',
          {},
          { workflow_run: run(900) },
          { workflow_run: run(900) },
        ],
        [
          'a job',
          'workflow_job.completed',
          'api.workflow_job',
          {},
          { workflow_job: job(9_001, 900) },
          { workflow_job: job(9_001, 900) },
        ],
        [
          'a release',
          'release.published',
          'api.release',
          {},
          { release: release(401, 'v1') },
          { release: release(401, 'v1') },
        ],
      ] as const
    ).map(([name, event, type, shared, delivered, listed]) => ({
      name,
      ways: [
        {
          origin: 'webhook' as const,
          payload: {
            type: event,
            body: { ...shared, ...delivered, repository, sender: BO },
          },
        },
        {
          origin: 'backfill' as const,
          payload: { type, body: { ...shared, ...listed, repository } },
        },
      ],
    })),
  ],
  backfill: async () => {
    const github = await startGithub(smallRepository(), {
      others: { [OTHER]: { issues: [issue(1)], milestones: [milestone(2)] } },
    });
    return {
      selectors: [
        {
          annotation: 'github.com/project-slug',
          value: SLUG,
          entityRef: 'component:default/api',
        },
        {
          annotation: 'github.com/project-slug',
          value: OTHER,
          entityRef: 'component:default/web',
        },
      ],
      credentials: { token: TOKEN },
      context: {
        fetch: async (input, init) => {
          const url = new URL(String(input));
          const address = new URL(`${url.pathname}${url.search}`, github.url);
          const answer = await fetch(address, init);
          // The addresses in the answer are those of the played server.
          const headers = new Headers(answer.headers);
          const link = headers.get('link');
          if (link) {
            headers.set(
              'link',
              link.replaceAll(github.url, 'https://api.github.com'),
            );
          }
          return new Response(answer.body, { status: answer.status, headers });
        },
      },
      faults: {
        at: ({ pathname, searchParams }) =>
          pathname === `/repos/${SLUG}/issues` &&
          searchParams.get('page') === '2',
        of: ({ body }) => (body as any).repository.full_name === SLUG,
        renamed: ({ pathname }, body) =>
          pathname === `/repos/${SLUG}`
            ? { ...body, full_name: 'acme/core' }
            : undefined,
      },
      cleanUp: () => github.close(),
    };
  },
  webhook: {
    request: {
      headers: {
        'x-github-event': 'issues',
        'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET)
          .update(rawBody)
          .digest('hex')}`,
      },
      rawBody,
    },
    secret: SECRET,
  },
};

describeConnector(
  createGithubConnector({
    access: noAccess,
    waitsMs: [1, 1],
    timeoutMs: 500,
  }),
  fixtures,
);
