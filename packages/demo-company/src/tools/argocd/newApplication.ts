import { Json } from '../Json';
import { Instant, isoSeconds } from '../PlayedTool';

const KEPT = 10_000;

/** An application that was never synced, as the API writes it. */
export function newApplication(
  name: string,
  repository: string,
  at: Instant,
): Json {
  const service = name.replace(/-production$/, '');
  return {
    metadata: {
      name,
      namespace: 'argocd',
      uid: `00000000-0000-4000-8000-${String(name.length).padStart(12, '0')}`,
      resourceVersion: '1',
      generation: 1,
      creationTimestamp: isoSeconds(at),
      labels: {
        'app.kubernetes.io/name': service,
        'app.kubernetes.io/environment': 'production',
      },
    },
    spec: {
      project: 'default',
      source: {
        repoURL: repository,
        path: 'deploy',
        targetRevision: 'main',
      },
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: service,
      },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
      revisionHistoryLimit: KEPT,
    },
    status: {
      sync: { status: 'Unknown' },
      health: { status: 'Missing', lastTransitionTime: isoSeconds(at) },
      history: [],
      reconciledAt: isoSeconds(at),
      sourceType: 'Kustomize',
      summary: {},
      resources: [
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: service,
          name: service,
          status: 'Synced',
        },
      ],
    },
  };
}
