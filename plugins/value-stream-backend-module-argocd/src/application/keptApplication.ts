type Json = Readonly<Record<string, unknown>>;

const SOURCE = ['repoURL', 'path', 'chart', 'targetRevision', 'ref'];
const APPLICATION_KINDS = ['Application', 'ApplicationSet'];
const SOURCES = {
  source: (source: unknown) => kept(source, SOURCE),
  sources: each(source => kept(source, SOURCE)),
};

/**
 * What translate reads of an application. Manifests, parameters, messages and
 * managed fields are not kept, so that a payload stays small.
 */
export function keptApplication(application: unknown): unknown {
  const app = recordOf(application);
  if (!app) {
    return application;
  }
  const spec = recordOf(app.spec);
  const status = recordOf(app.status);
  return {
    ...kept(app, [], {
      metadata: metadata =>
        kept(metadata, ['name', 'namespace', 'labels', 'creationTimestamp']),
    }),
    ...(spec && { spec: kept(spec, ['project', 'destination'], SOURCES) }),
    ...(status && {
      status: kept(status, ['reconciledAt'], {
        history: each(entry =>
          kept(
            entry,
            [
              'id',
              'revision',
              'revisions',
              'deployStartedAt',
              'deployedAt',
              'initiatedBy',
            ],
            SOURCES,
          ),
        ),
        operationState: state =>
          kept(state, ['phase', 'startedAt', 'finishedAt'], {
            operation: operation =>
              kept(operation, ['initiatedBy'], {
                sync: sync =>
                  kept(sync, ['revision', 'revisions', 'dryRun'], {
                    ...SOURCES,
                    resources: each(() => ({})),
                  }),
              }),
            syncResult: result =>
              kept(result, ['revision', 'revisions'], SOURCES),
          }),
        health: health => kept(health, ['status', 'lastTransitionTime']),
        summary: summary => kept(summary, ['images']),
        resources: keptResources,
      }),
    }),
  };
}

/** Only resources that are applications matter, and one is enough. */
function keptResources(resources: unknown): unknown {
  if (!Array.isArray(resources)) {
    return resources;
  }
  const found = resources.find(resource =>
    APPLICATION_KINDS.includes(String(recordOf(resource)?.kind)),
  );
  return found ? [{ kind: recordOf(found)!.kind }] : [];
}

/** Some fields as they are, others by a function; what is no object stays, for translate to refuse. */
function kept(
  value: unknown,
  names: readonly string[],
  inside: Readonly<Record<string, (part: unknown) => unknown>> = {},
): any {
  const record = recordOf(value);
  if (!record) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, part]) => {
      if (names.includes(name)) {
        return [[name, part]];
      }
      return Object.hasOwn(inside, name) ? [[name, inside[name](part)]] : [];
    }),
  );
}

function each(one: (part: unknown) => unknown): (list: unknown) => unknown {
  return list => (Array.isArray(list) ? list.map(one) : list);
}

function recordOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}
