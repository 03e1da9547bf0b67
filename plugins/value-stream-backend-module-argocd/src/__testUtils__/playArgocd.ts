import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';

export type PlayedApplication = Readonly<Record<string, any>>;

export interface PlayedArgocd {
  applications: readonly PlayedApplication[];
  /** An older Argo CD leaves operations out of its listing. */
  readonly isOld?: boolean;
  /** Changes that the stream tells of, for each time it is opened. */
  readonly changes?: (since: string) => AsyncIterable<unknown>;
  /** Answers in place of the usual one where it gives any. */
  readonly trouble?: (request: PlayedRequest) => PlayedAnswer | undefined;
}

/** Plays Argo CD's application API. */
export async function playArgocd(argocd: PlayedArgocd): Promise<ToolServer> {
  return startToolServer(
    request => argocd.trouble?.(request) ?? answer(argocd, request),
  );
}

function answer(
  { applications, isOld, changes }: PlayedArgocd,
  { path, query }: PlayedRequest,
): PlayedAnswer {
  if (path === '/api/v1/applications') {
    return {
      body: {
        metadata: changes ? { resourceVersion: '42' } : {},
        items: applications.length
          ? applications.map(({ metadata, spec, status }) => ({
              metadata,
              spec,
              status: {
                summary: status.summary,
                ...(!isOld && {
                  health: status.health,
                  operationState: status.operationState,
                }),
              },
            }))
          : null,
      },
    };
  }
  if (changes && path === '/api/v1/stream/applications') {
    return { lines: changes(query.get('resourceVersion') ?? '') };
  }
  const [, name] = /^\/api\/v1\/applications\/([^/]+)$/.exec(path) ?? [];
  const found = applications.find(
    ({ metadata }) =>
      metadata.name === name &&
      metadata.namespace === query.get('appNamespace'),
  );
  return found
    ? { body: found }
    : { status: 403, body: { error: 'permission denied' } };
}

const REPOSITORY = 'https://git.example.com/acme/deploy.git';

/** A healthy application that was deployed once for each revision, a day apart. */
export function playedApplication(
  name: string,
  revisions: readonly string[] = ['a'],
  fields: {
    readonly namespace?: string;
    readonly labels?: object;
    readonly project?: string;
    readonly status?: object;
  } = {},
): PlayedApplication {
  const source = { repoURL: REPOSITORY, path: `apps/${name}` };
  const at = (day: number, second: number) =>
    new Date(Date.UTC(2024, 2, 1 + day, 10, 0, second))
      .toISOString()
      .replace('.000', '');
  const last = revisions.length - 1;
  return {
    metadata: {
      name,
      namespace: fields.namespace ?? 'argocd',
      labels: fields.labels ?? {},
      creationTimestamp: at(-1, 0),
    },
    spec: {
      project: fields.project ?? 'default',
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: name,
      },
      source,
    },
    status: {
      health: { status: 'Healthy' },
      history: revisions.map((revision, index) => ({
        id: index,
        revision: revision.padEnd(40, '0'),
        deployStartedAt: at(index, 0),
        deployedAt: at(index, 20),
        source,
      })),
      operationState: {
        phase: 'Succeeded',
        startedAt: at(last, 0),
        finishedAt: at(last, 20),
        operation: { sync: {} },
        syncResult: { revision: revisions[last], source },
      },
      summary: { images: [`registry.example.com/${name}:1`] },
      resources: [{ kind: 'Deployment', name }],
      ...fields.status,
    },
  };
}
