import { entries } from './entries';
import { isoAt, shaOf, touchedAt } from './history';
import { ServedTool } from './Served';

/** As many as Argo CD keeps. */
const HISTORY = 10;
const RESOURCES = 12;

export const itemsAre: ServedTool['itemsAre'] = 'deployments, 10 per app';
export const credentials: ServedTool['credentials'] = { token: 'a token' };
export const options: ServedTool['options'] = url => ({
  baseUrl: url,
  applications: ['*'],
});
export const itemsIn: ServedTool['itemsIn'] = ({ body }) =>
  body.application.status.history.length;

/** Applications with a history of ten deployments each, in one listing as Argo CD gives it. */
export const answer: ServedTool['answer'] = ({ path }, items) => {
  const total = Math.ceil(items / HISTORY);
  const [, name] = /^\/api\/v1\/applications\/app-(\d+)$/.exec(path) ?? [];
  if (name !== undefined) {
    return { body: wholeOf(Number(name), total) };
  }
  return path === '/api/v1/applications'
    ? {
        body: {
          metadata: {},
          items: entries(total, 0, total, n => listedOf(n, total)),
        },
      }
    : undefined;
};

function listedOf(number: number, total: number) {
  const { metadata, spec, status } = wholeOf(number, total);
  const { phase, startedAt, finishedAt } = status.operationState;
  const { name, namespace, labels, creationTimestamp } = metadata;
  return {
    metadata: { name, namespace, labels, creationTimestamp },
    spec,
    status: {
      health: status.health,
      summary: status.summary,
      operationState: { phase, startedAt, finishedAt },
    },
  };
}

function wholeOf(number: number, total: number) {
  const source = {
    repoURL: 'https://github.com/acme/deploy.git',
    path: `apps/app-${number}`,
    targetRevision: 'main',
  };
  const deployed = (id: number) =>
    touchedAt(number, total) - (HISTORY - id) * 3_600_000;
  const history = Array.from({ length: HISTORY }, (_, id) => ({
    id,
    revision: shaOf(2, number * HISTORY + id),
    deployStartedAt: isoAt(deployed(id)),
    deployedAt: isoAt(deployed(id), 1),
    initiatedBy: { automated: true },
    source,
  }));
  const last = history[HISTORY - 1];
  return {
    metadata: {
      name: `app-${number}`,
      namespace: 'argocd',
      uid: `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`,
      labels: { team: `team-${number % 40}` },
      creationTimestamp: isoAt(touchedAt(total, total)),
      managedFields: Array.from({ length: 4 }, () => ({
        manager: 'argocd-application-controller',
        operation: 'Update',
        apiVersion: 'argoproj.io/v1alpha1',
        time: last.deployedAt,
      })),
    },
    spec: {
      project: 'shop',
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: `shop-${number}`,
      },
      source,
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
    status: {
      sync: { status: 'Synced', revision: last.revision },
      health: { status: 'Healthy', lastTransitionTime: last.deployedAt },
      history,
      operationState: {
        phase: 'Succeeded',
        startedAt: last.deployStartedAt,
        finishedAt: last.deployedAt,
        operation: { sync: { revision: last.revision } },
        syncResult: { revision: last.revision, source },
      },
      summary: {
        images: [
          `ghcr.io/acme/app-${number}:1.${number}@sha256:${shaOf(
            3,
            number,
          ).padStart(64, '0')}`,
        ],
      },
      resources: Array.from({ length: RESOURCES }, (_, index) => ({
        version: 'v1',
        kind: 'ConfigMap',
        namespace: `shop-${number}`,
        name: `part-${index}`,
        status: 'Synced',
        health: { status: 'Healthy' },
      })),
    },
  };
}
