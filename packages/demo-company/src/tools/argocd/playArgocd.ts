import { Json } from '../Json';
import {
  Deliver,
  Instant,
  isoSeconds,
  PlayedTool,
  ToolAnswer,
  ToolRequest,
} from '../PlayedTool';
import { newApplication } from './newApplication';
import { notified } from './notified';
import { selectFields } from './selectFields';

/** An Argo CD in which things happen, in the order of time. */
export interface PlayedArgocd extends PlayedTool {
  /** Begins to sync an application to a commit. */
  startSync(at: Instant, application: string, revision: string): void;
  /** Ends it; when it began, as Argo CD tells it, where it went through. */
  finishSync(
    at: Instant,
    application: string,
    works: boolean,
  ): Instant | undefined;
}

export const ARGOCD_HOST = 'argocd.fernhollow.example';

/**
 * Plays Argo CD. Its applications keep their whole history: their
 * `revisionHistoryLimit` is set so.
 *
 * @param applications - by name, the address of the repository of each
 */
export function playArgocd(options: {
  readonly applications: ReadonlyMap<string, string>;
  readonly createdAt: Instant;
  readonly deliver?: Deliver;
}): PlayedArgocd {
  const applications = new Map(
    [...options.applications].map(([name, repository]) => [
      name,
      newApplication(name, repository, options.createdAt),
    ]),
  );
  const applicationOf = (name: string) => {
    const application = applications.get(name);
    if (!application) {
      throw new Error(`The played Argo CD has no application ${name}`);
    }
    return application;
  };
  const tell = (at: Instant, application: Json) =>
    options.deliver?.({ at, body: notified(application) });

  return {
    startSync(at, name, revision) {
      const { status, spec } = applicationOf(name);
      status.operationState = {
        operation: {
          initiatedBy: { automated: true },
          retry: { limit: 5 },
          sync: { revision, prune: true },
        },
        phase: 'Running',
        message: 'waiting for completion',
        startedAt: isoSeconds(at),
        syncResult: { revision, source: spec.source, resources: [] },
      };
      status.sync = { ...status.sync, status: 'OutOfSync', revision };
      status.reconciledAt = isoSeconds(at);
    },
    finishSync(at, name, works) {
      const application = applicationOf(name);
      const { metadata, spec, status } = application;
      const { operationState: state, history } = status;
      Object.assign(state, {
        phase: works ? 'Succeeded' : 'Failed',
        message: works
          ? 'successfully synced (all tasks run)'
          : 'one or more objects failed to apply',
        finishedAt: isoSeconds(at),
      });
      status.reconciledAt = isoSeconds(at);
      metadata.resourceVersion = String(Number(metadata.resourceVersion) + 1);
      if (!works) {
        tell(at, application);
        return undefined;
      }
      const { revision } = state.syncResult;
      history.push({
        id: history.length,
        revision,
        source: spec.source,
        deployStartedAt: state.startedAt,
        deployedAt: isoSeconds(at),
        initiatedBy: { automated: true },
      });
      status.sync = { ...status.sync, status: 'Synced', revision };
      status.health = { status: 'Healthy', lastTransitionTime: isoSeconds(at) };
      status.summary = {
        images: [
          `registry.fernhollow.example/${
            metadata.labels['app.kubernetes.io/name']
          }:${revision.slice(0, 12)}`,
        ],
      };
      tell(at, application);
      return Date.parse(state.startedAt);
    },
    answer: request => answerArgocd(request, applications),
  };
}

function answerArgocd(
  { path, query }: ToolRequest,
  applications: ReadonlyMap<string, Json>,
): ToolAnswer {
  if (path === '/api/v1/applications') {
    const body = {
      metadata: { resourceVersion: '1' },
      items: [...applications.values()],
    };
    const fields = query.get('fields');
    return { body: fields ? selectFields(body, fields.split(',')) : body };
  }
  const [, name] = /^\/api\/v1\/applications\/([^/]+)$/.exec(path) ?? [];
  const found = applications.get(name);
  // Argo CD does not tell what is missing from what is hidden.
  return found &&
    found.metadata.namespace === (query.get('appNamespace') ?? 'argocd')
    ? { body: found }
    : {
        status: 403,
        body: {
          error: 'permission denied',
          code: 7,
          message: 'permission denied',
        },
      };
}
