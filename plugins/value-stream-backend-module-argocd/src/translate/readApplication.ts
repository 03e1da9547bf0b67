import {
  Fields,
  Refusal,
  Selector,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  createRepositoryNames,
  RepositoryNames,
} from '../naming/createRepositoryNames';
import { imageOf } from '../naming/imageOf';
import {
  Application,
  Destination,
  Health,
  HistoryEntry,
  Initiator,
  Operation,
} from './Application';
import { readSources } from './DeployedSource';

const NAME = 300;
const LABEL = 320;
const WORD = 60;
const URL_LENGTH = 2_000;
const APPLICATION_KINDS = new Set(['Application', 'ApplicationSet']);

/** Reads an application; entries of its history that are broken are refused by themselves. */
export function readApplication(body: Fields): {
  readonly application: Application;
  readonly refused: readonly Refusal[];
} {
  const app = body.requiredObject('application');
  const metadata = app.requiredObject('metadata');
  const spec = app.object('spec');
  const status = app.object('status');
  const refused: Refusal[] = [];
  const nameOf = createRepositoryNames();
  const history = (status?.objects('history') ?? []).flatMap(entry => {
    try {
      return [readEntry(entry, spec, nameOf)];
    } catch (error) {
      if (!(error instanceof Unusable)) {
        throw error;
      }
      refused.push({ reason: error.message });
      return [];
    }
  });
  const operation = readOperation(
    status?.object('operationState'),
    spec,
    nameOf,
  );
  const health = readHealth(status);
  const createdAt = metadata.instant('creationTimestamp') ?? 0;
  return {
    application: {
      name: metadata.requiredText('name', NAME),
      namespace: metadata.text('namespace', NAME) ?? 'argocd',
      labels: metadata.entries('labels', LABEL),
      project: spec?.text('project', NAME),
      destination: readDestination(spec?.object('destination')),
      managesApplications: (status?.objects('resources') ?? []).some(resource =>
        APPLICATION_KINDS.has(resource.cutText('kind', NAME) ?? ''),
      ),
      history: history.sort((a, b) => a.id - b.id),
      ...(operation && { operation }),
      ...(health && { health }),
      images: (
        status?.object('summary')?.texts('images', URL_LENGTH) ?? []
      ).flatMap(reference => imageOf(reference) ?? []),
      observedAt: Math.max(
        createdAt,
        operation?.finishedAt ?? operation?.startedAt ?? 0,
        ...history.map(({ deployedAt }) => deployedAt),
      ),
      selectors: body.objects('selectors').map(readSelector),
    },
    refused,
  };
}

function readEntry(
  entry: Fields,
  spec: Fields | undefined,
  nameOf: RepositoryNames,
): HistoryEntry {
  const startedAt = entry.instant('deployStartedAt');
  return {
    id: entry.whole('id', 0) ?? 0,
    ...(startedAt !== undefined && { startedAt }),
    deployedAt: entry.requiredInstant('deployedAt'),
    sources: readSources(entry, spec, nameOf),
    initiator: readInitiator(entry.object('initiatedBy')),
  };
}

function readOperation(
  state: Fields | undefined,
  spec: Fields | undefined,
  nameOf: RepositoryNames,
): Operation | undefined {
  const phase = state?.text('phase', WORD);
  if (!state || !phase) {
    return undefined;
  }
  const operation = state.object('operation');
  const sync = operation?.object('sync');
  const result = state.object('syncResult');
  const finishedAt = state.instant('finishedAt');
  const told = result ?? sync;
  return {
    phase,
    startedAt: state.requiredInstant('startedAt'),
    ...(finishedAt !== undefined && { finishedAt }),
    isDeployment:
      told !== undefined &&
      sync?.flag('dryRun') !== true &&
      !sync?.list('resources').length,
    sources: told ? readSources(told, spec, nameOf) : [],
    initiator: readInitiator(operation?.object('initiatedBy')),
  };
}

function readHealth(status: Fields | undefined): Health | undefined {
  const health = status?.object('health');
  const word = health?.text('status', WORD);
  if (!word) {
    return undefined;
  }
  const since = health!.instant('lastTransitionTime');
  const lookedAt = status!.instant('reconciledAt');
  return {
    status: word,
    ...(since !== undefined && { since }),
    ...(lookedAt !== undefined && { lookedAt }),
  };
}

function readDestination(destination: Fields | undefined): Destination {
  const namespace = destination?.text('namespace', NAME);
  const cluster =
    destination?.text('name', NAME) ?? destination?.text('server', URL_LENGTH);
  return {
    ...(namespace && { namespace }),
    ...(cluster && { cluster }),
  };
}

function readInitiator(initiatedBy: Fields | undefined): Initiator {
  const login = initiatedBy?.text('username', NAME);
  return {
    ...(login && { login }),
    automated: initiatedBy?.flag('automated') === true,
  };
}

function readSelector(selector: Fields): Selector {
  return {
    annotation: selector.requiredText('annotation', NAME),
    value: selector.requiredText('value', URL_LENGTH),
  };
}
