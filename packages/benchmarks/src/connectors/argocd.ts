import { createArgocdConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-argocd';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

const PAYLOADS = 1_000;
/** What an application has after its first deployments; Argo CD keeps ten. */
const HISTORY = 3;
const FIRST = Date.UTC(2024, 0, 1);

export const name = 'argocd';
export const connector = createArgocdConnector();
export const options = connector.readOptions({
  baseUrl: 'https://argocd.example.com',
});

/** Applications with three deployments each and one image by digest. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: PAYLOADS }, (_, index) => ({
    type: 'application',
    body: { application: application(index) },
  }));
}

function application(index: number) {
  const source = {
    repoURL: 'https://github.com/acme/deploy.git',
    path: `apps/app-${index}`,
    targetRevision: 'main',
  };
  const history = Array.from({ length: HISTORY }, (_, id) => ({
    id,
    revision: shaOf(index * HISTORY + id),
    deployStartedAt: instant(index, id, 0),
    deployedAt: instant(index, id, 30_000),
    initiatedBy: { automated: true },
    source,
  }));
  const last = history[HISTORY - 1];
  return {
    metadata: {
      name: `app-${index}-prod`,
      namespace: 'argocd',
      labels: { team: 'payments' },
      creationTimestamp: instant(0, 0, 0),
    },
    spec: {
      project: 'shop',
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: 'shop',
      },
      source,
    },
    status: {
      health: {
        status: 'Healthy',
        lastTransitionTime: instant(index, HISTORY, 0),
      },
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
          `ghcr.io/acme/app-${index}:1.0@sha256:${shaOf(index).padStart(
            64,
            '0',
          )}`,
        ],
      },
      resources: [],
    },
  };
}

function shaOf(number: number): string {
  return number.toString(16).padStart(40, '0');
}

function instant(index: number, day: number, ms: number): string {
  return new Date(FIRST + index * 60_000 + day * 86_400_000 + ms).toISOString();
}
