import { createHmac } from 'node:crypto';
import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { issue, PEOPLE, wrapped } from './__testUtils__/issueBodies';
import {
  CREATED,
  DELETED,
  DEVELOPMENT,
  LINKED,
  MOVED_AWAY,
  MOVES,
  REMOTE_LINKS,
  REQUEST,
  SPRINT,
  STORY,
  VERSION,
  WORK_BEGUN,
} from './__testUtils__/payloads';
import { playJira } from './__testUtils__/playedJira';
import { createJiraConnector } from './createJiraConnector';

const SECRET = 'webhook-secret';
const TOKEN = 'api-token-of-jira';
const rawBody = Buffer.from(JSON.stringify(WORK_BEGUN.body));

describeConnector(createJiraConnector({ waitsMs: [1, 1], timeoutMs: 500 }), {
  source: { host: 'acme.atlassian.net' },
  options: {},
  payloads: [
    STORY,
    REQUEST,
    MOVED_AWAY,
    CREATED,
    DELETED,
    LINKED,
    SPRINT,
    VERSION,
    REMOTE_LINKS,
    DEVELOPMENT,
  ],
  identities: [
    'jira:acme.atlassian.net/issues/1001:created',
    'jira:acme.atlassian.net/issues/1001/changelog/501:status',
    'jira:acme.atlassian.net/issues/1001/changelog/501:assignee',
    'jira:acme.atlassian.net/issues/1001/changelog/502:Flagged',
    'jira:acme.atlassian.net/issues/1001/changelog/503:Flagged',
    'jira:acme.atlassian.net/issues/1001/changelog/504:resolution',
    'jira:acme.atlassian.net/issues/1001/changelog/504:status',
    'jira:acme.atlassian.net/issues/1001/changelog/505:resolution',
    'jira:acme.atlassian.net/issues/1001/changelog/505:status',
    'jira:acme.atlassian.net/versions/70:published',
    'jira:acme.atlassian.net/issues/3003:created',
    'jira:acme.atlassian.net/issues/3003/changelog/601:resolution',
    'jira:acme.atlassian.net/issues/3003/changelog/601:status',
    'jira:acme.atlassian.net/HELP-3/approvals/11:requested',
    'jira:acme.atlassian.net/HELP-3/approvals/11:granted',
    'jira:acme.atlassian.net/HELP-3/approvals/12:requested',
    'jira:acme.atlassian.net/issues/2008/changelog/701:Key',
    'jira:acme.atlassian.net/issues/1002:created',
    'jira:acme.atlassian.net/issues/1002:removed',
    'jira:acme.atlassian.net/sprints/31:started',
    'jira:acme.atlassian.net/sprints/31:completed',
    'jira:acme.atlassian.net/versions/71:published',
  ],
  sameFacts: [
    {
      name: 'an issue is created',
      ways: [
        { origin: 'webhook', payload: CREATED },
        {
          origin: 'backfill',
          payload: wrapped({
            key: 'PAY-2',
            updated: '2024-05-01T08:00:00.000+0000',
          }),
        },
      ],
    },
  ],
  people: PEOPLE,
  secrets: [SECRET, TOKEN],
  backfill: async () => {
    const jira = await playJira({
      edition: 'cloud',
      issues: [
        issue({
          key: 'PAY-1',
          updated: '2024-05-07T09:00:00.000+0000',
          histories: MOVES,
        }),
        issue({
          key: 'PAY-2',
          updated: '2024-05-06T09:00:00.000+0000',
          total: 3,
        }),
        issue({ key: 'PAY-3', updated: '2024-05-05T09:00:00.000+0000' }),
        issue({ key: 'PAY-4', updated: '2024-05-05T08:00:00.000+0000' }),
        issue({ key: 'OPS-1', updated: '2024-05-04T09:00:00.000+0000' }),
        issue({ key: 'OPS-2', updated: '2024-05-03T09:00:00.000+0000' }),
        issue({ key: 'OPS-3', updated: '2024-05-02T09:00:00.000+0000' }),
      ],
      changelogs: { 'PAY-2': MOVES.slice(0, 3) },
      versions: [{ id: '70', name: '2.0', released: false }],
      sprints: [{ id: 31, name: 'Sprint 31', state: 'future' }],
    });
    return {
      selectors: [
        {
          annotation: 'jira/project-key',
          value: 'PAY, OPS',
          entityRef: 'component:default/pay',
        },
      ],
      credentials: { email: 'reader@acme.example', token: TOKEN },
      context: {
        fetch: (input, init) => {
          const { pathname, search } = new URL(String(input));
          // Jira knows a renamed project by both its keys.
          const asked = `${pathname}${search}`.replaceAll('PAYMENT', 'PAY');
          return fetch(`${jira.url}${asked}`, init);
        },
      },
      faults: {
        at: ({ pathname, searchParams }) =>
          pathname === '/rest/api/3/search/jql' &&
          (searchParams.get('jql') ?? '').includes('"PAY"') &&
          searchParams.get('nextPageToken') === '2',
        of: ({ type, body }) =>
          type === 'version' || JSON.stringify(body).includes('"PAY-'),
        renamed: ({ pathname }, body) =>
          pathname.endsWith('/project/PAY')
            ? { ...body, key: 'PAYMENT' }
            : JSON.parse(JSON.stringify(body).replaceAll('"PAY-', '"PAYMENT-')),
      },
      cleanUp: () => jira.close(),
    };
  },
  webhook: {
    request: {
      headers: {
        'x-hub-signature': `sha256=${createHmac('sha256', SECRET)
          .update(rawBody)
          .digest('hex')}`,
      },
      rawBody,
    },
    secret: SECRET,
  },
});
