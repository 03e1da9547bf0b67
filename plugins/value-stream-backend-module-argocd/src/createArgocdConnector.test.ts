import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { playArgocd, playedApplication } from './__testUtils__/playArgocd';
import { createArgocdConnector } from './createArgocdConnector';

const OLD = '1'.repeat(40);
const NEW = '2'.repeat(40);
const DIGEST = `sha256:${'d'.repeat(64)}`;
const source = {
  repoURL: 'git@git.example.com:acme/deploy.git',
  path: 'apps/checkout',
  targetRevision: 'main',
};
const started = (minute: number) =>
  `2024-03-04T09:${String(minute).padStart(2, '0')}:00Z`;
const AT = (minute: number, second: number) =>
  Date.UTC(2024, 2, 4, 9, minute, second);

/** Deployed three times, back to the first revision with the third. */
const application = {
  metadata: {
    name: 'checkout-prod',
    namespace: 'argocd',
    labels: { team: 'payments' },
    creationTimestamp: '2024-01-01T00:00:00Z',
  },
  spec: {
    project: 'shop',
    destination: { name: 'eu-1', namespace: 'checkout' },
    source,
  },
  status: {
    reconciledAt: '2024-03-04T09:40:00Z',
    health: { status: 'Healthy', lastTransitionTime: '2024-03-04T09:21:00Z' },
    history: [OLD, NEW, OLD].map((revision, id) => ({
      id,
      revision,
      deployStartedAt: started(id * 10),
      deployedAt: started(id * 10 + 1),
      source,
      initiatedBy:
        id === 2 ? { username: 'ada@example.com' } : { automated: true },
    })),
    operationState: {
      phase: 'Succeeded',
      startedAt: started(20),
      finishedAt: started(21),
      operation: { sync: { revision: OLD }, initiatedBy: {} },
      syncResult: { revision: OLD, source },
    },
    summary: {
      images: [`registry.example.com/checkout:1.4@${DIGEST}`, 'redis:7'],
    },
    resources: [{ kind: 'Deployment' }],
  },
};

const failed = {
  ...application,
  metadata: { ...application.metadata, name: 'mail-prod' },
  status: {
    health: { status: 'Degraded', lastTransitionTime: started(5) },
    reconciledAt: started(8),
    history: [{ id: 4, revision: OLD, deployedAt: started(1), source }],
    operationState: {
      phase: 'Failed',
      startedAt: started(6),
      finishedAt: started(7),
      operation: {
        sync: { revision: NEW },
        initiatedBy: { username: 'grace' },
      },
      syncResult: { revision: NEW, source },
    },
  },
};

const several = {
  metadata: { name: 'search-staging', namespace: 'team-a' },
  spec: { project: 'search', destination: { namespace: 'search' } },
  status: {
    history: [
      {
        id: 0,
        deployedAt: started(1),
        revisions: ['9.1.0', NEW],
        sources: [
          { repoURL: 'https://charts.example.com', chart: 'search' },
          { repoURL: 'https://git.example.com/acme/values', ref: 'values' },
        ],
      },
    ],
  },
};

const payload = (app: object) => ({
  type: 'application',
  body: { application: app },
});

const CHECKOUT = '["argocd","argocd.example.com","argocd","checkout-prod"';
const MAIL = '["argocd","argocd.example.com","argocd","mail-prod"';

describeConnector(
  createArgocdConnector({
    applicationsPerPage: 2,
    waitsMs: [1, 1],
    timeoutMs: 500,
  }),
  {
    source: { host: 'argocd.example.com' },
    options: { baseUrl: 'http://127.0.0.1:9' },
    payloads: [
      {
        type: 'application',
        body: {
          application,
          selectors: [
            { annotation: 'argocd/app-selector', value: 'team=payments' },
          ],
        },
      },
      payload(failed),
      payload(several),
    ],
    identities: [
      ...[0, 1, 2].flatMap(id =>
        ['started', 'succeeded'].map(
          verb => `${CHECKOUT},"sync",${AT(id * 10, 0)},"${verb}"]`,
        ),
      ),
      `${CHECKOUT},"sync",${AT(10, 0)},"rolled-back"]`,
      `${MAIL},"history",4,${AT(1, 0)},"succeeded"]`,
      `${MAIL},"history",4,${AT(1, 0)},"degraded"]`,
      `${MAIL},"sync",${AT(6, 0)},"started"]`,
      `${MAIL},"sync",${AT(6, 0)},"failed"]`,
      `["argocd","argocd.example.com","team-a","search-staging","history",0,${AT(
        1,
        0,
      )},"succeeded"]`,
    ],
    sameFacts: [
      {
        name: 'the deployments of an application',
        ways: [
          { origin: 'webhook', payload: payload(application) },
          {
            origin: 'backfill',
            payload: {
              type: 'application',
              body: {
                application,
                selectors: [{ annotation: 'entity', value: 'component:a/b' }],
              },
            },
          },
        ],
      },
    ],
    people: ['ada@example.com', 'grace'],
    secrets: ['t0k3n-of-argocd'],
    backfill: async () => {
      const server = await playArgocd({
        applications: ['a', 'b', 'c', 'd', 'e'].map(name =>
          playedApplication(name, ['1', '2']),
        ),
      });
      return {
        credentials: { token: 't0k3n-of-argocd' },
        selectors: ['a', 'b', 'c', 'd', 'e'].map(value => ({
          annotation: 'argocd/app-name',
          value,
          entityRef: `component:default/${value}`,
        })),
        context: {
          fetch: (input, init) =>
            fetch(
              String(input).replace('http://127.0.0.1:9', server.url),
              init,
            ),
        },
        faults: {
          at: ({ pathname }) => pathname === '/api/v1/applications/c',
          of: ({ body }) => (body as any).application.metadata.name === 'c',
        },
        cleanUp: () => server.close(),
      };
    },
    webhook: {
      secret: 's3cret-of-hook',
      tokenOnly: true,
      request: {
        headers: { authorization: 'Bearer s3cret-of-hook' },
        rawBody: Buffer.from(JSON.stringify({ application })),
      },
    },
  },
);
