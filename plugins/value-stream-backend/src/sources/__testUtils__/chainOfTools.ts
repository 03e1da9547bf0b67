import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { shaFor } from './fakeTool';
import { commitFacts, commitKeyOf, REPO, toolPayload } from './toolFacts';

export const EPIC = 'jira:acme.atlassian.net/PAY-1';
export const STORY = 'jira:acme.atlassian.net/PAY-2';
export const MOVED = 'jira:acme.atlassian.net/LED-9';
export const REFUNDS = `github:${REPO}#42`;
export const HOTFIX = `github:${REPO}#43`;
export const REVERT = `github:${REPO}#44`;
export const RUN = `github-actions:${REPO}/900`;
export const IMAGE = 'oci:registry.example.com/api@sha256:abc';
export const FIRST = `github:${REPO}/deployments/1`;
export const SECOND = 'argocd:cd.example.com/prod/api/2';
export const ROLLBACK = 'jenkins:ci.example.com/deploy/7/deployment';
export const GATE = `${FIRST}/approvals/1`;
export const BOARD = 'jira:acme.atlassian.net/CHG-5/approvals/board';
export const OUTAGE = 'pagerduty:P1';
export const LATER_OUTAGE = 'pagerduty:P2';

const tagged = (key: string) => ({ repository: REPO, key });

/**
 * One chain from idea to incident as seven tools tell of it: an epic with a
 * story, a change that was squashed, its build, two deployments by different
 * tools, gates, an outage and the change that reverts the cause.
 */
export const CHAIN: readonly ConnectorPayload[] = [
  toolPayload({
    kind: 'work-item',
    key: EPIC,
    title: 'Refunds',
    type: 'feature',
    attributes: { key: 'PAY-1' },
    happened: [['created', 0, { status: 'Open' }]],
  }),
  toolPayload({
    kind: 'work-item',
    key: STORY,
    title: 'Refund by card',
    type: 'feature',
    attributes: { key: 'PAY-2' },
    links: [{ to: EPIC, relation: 'child-of', evidence: 'Parent' }],
    happened: [
      ['created', 1, { status: 'Open' }],
      [
        'moved',
        2,
        { from: 'Open', to: 'In progress', category: 'in-progress' },
      ],
    ],
  }),
  toolPayload({
    kind: 'work-item',
    key: MOVED,
    title: 'Moved from PAY-3',
    type: 'feature',
    attributes: { key: 'LED-9', formerKeys: ['PAY-3'] },
    happened: [['created', 1, { status: 'Open' }]],
  }),
  toolPayload({
    kind: 'change',
    key: REFUNDS,
    title: 'PAY-2: refund by card',
    attributes: {
      ...tagged('acme/api#42'),
      number: 42,
      branch: 'feature/pay-2',
      body: 'Not in UTF-8. See PAY-1.',
      headSha: shaFor('x2'),
    },
    links: ['x1', 'x2'].map(name => ({
      to: commitKeyOf(name),
      relation: 'contains' as const,
      evidence: 'Listed',
    })),
    happened: [
      ['opened', 4],
      ['reviewed', 6, { verdict: 'approved' }],
      ['merged', 8],
    ],
  }),
  commitFacts('a', [], 1, { firstParent: true }),
  commitFacts('x1', ['a'], 3),
  commitFacts('x2', ['x1'], 4),
  commitFacts('s', ['a'], 8, {
    firstParent: true,
    title: 'Refund by card (#42)',
  }),
  toolPayload({
    kind: 'run',
    key: RUN,
    title: 'build',
    attributes: { repository: REPO, revision: shaFor('s'), attempt: 1 },
    happened: [
      ['started', 8.5, {}, [commitKeyOf('s')]],
      ['finished', 9, { verdict: 'passed' }, [commitKeyOf('s')]],
    ],
  }),
  toolPayload({
    kind: 'artifact',
    key: IMAGE,
    attributes: { digest: 'sha256:abc', repository: REPO },
    links: [{ to: RUN, relation: 'built-by', evidence: 'Provenance' }],
    happened: [['published', 9]],
  }),
  toolPayload({
    kind: 'deployment',
    key: FIRST,
    attributes: {
      repository: REPO,
      environment: 'production',
      service: 'api',
      revision: shaFor('a').slice(0, 9),
    },
    happened: [
      ['started', 2],
      ['succeeded', 2.5, { environment: 'production', service: 'api' }],
    ],
  }),
  toolPayload({
    kind: 'approval',
    key: GATE,
    attributes: { environment: 'production' },
    happened: [
      ['requested', 1.5],
      ['granted', 2],
    ],
  }),
  toolPayload({
    kind: 'deployment',
    key: SECOND,
    attributes: {
      environment: 'production',
      service: 'api',
      digests: ['sha256:abc'],
    },
    happened: [
      ['started', 10],
      ['succeeded', 11, { environment: 'production', service: 'api' }],
    ],
  }),
  toolPayload({
    kind: 'approval',
    key: BOARD,
    title: 'Approve acme/api#42',
    attributes: { numbers: ['acme/api#42'], repository: REPO },
    happened: [
      ['requested', 9],
      ['granted', 9.5],
    ],
  }),
  toolPayload({
    kind: 'incident',
    key: OUTAGE,
    title: 'Refunds fail',
    attributes: { service: 'P123' },
    happened: [
      ['detected', 12],
      ['resolved', 16],
    ],
  }),
  toolPayload({
    kind: 'incident',
    key: LATER_OUTAGE,
    title: 'Who knows',
    happened: [['detected', 300]],
  }),
  toolPayload({
    kind: 'change',
    key: REVERT,
    title: 'Revert "PAY-2: refund by card"',
    attributes: {
      ...tagged('acme/api#44'),
      number: 44,
      body: 'Reverts acme/api#42',
      mergeSha: shaFor('r'),
    },
    links: [{ to: OUTAGE, relation: 'fixes', evidence: 'Named by the tool' }],
    happened: [
      ['opened', 13],
      ['merged', 14],
    ],
  }),
  commitFacts('r', ['s'], 14, {
    firstParent: true,
    title: 'Revert "PAY-2: refund by card" (#44)',
  }),
  toolPayload({
    kind: 'deployment',
    key: ROLLBACK,
    attributes: {
      repository: REPO,
      environment: 'production',
      service: 'api',
      revision: shaFor('r'),
    },
    happened: [
      [
        'succeeded',
        15,
        { environment: 'production', service: 'api' },
        [commitKeyOf('r')],
      ],
    ],
  }),
  toolPayload({
    kind: 'change',
    key: HOTFIX,
    title: 'Fixes PAY-3',
    attributes: { ...tagged('acme/api#43'), number: 43 },
    happened: [['opened', 17]],
  }),
  commitFacts('picked', ['r'], 18, { patchId: 'p1', firstParent: true }),
  commitFacts('own', ['a'], 17, { patchId: 'p1' }),
  toolPayload({
    kind: 'change',
    key: `github:${REPO}#45`,
    title: 'Rebased',
    attributes: { ...tagged('acme/api#45'), number: 45 },
    links: [
      { to: commitKeyOf('own'), relation: 'contains', evidence: 'Listed' },
    ],
    happened: [['opened', 17]],
  }),
];
