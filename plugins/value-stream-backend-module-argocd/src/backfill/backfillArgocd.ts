import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  Cursor,
  PartState,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { readEntityQueries } from '../selection/EntityQuery';
import { readCursor, writeCursor } from './ArgocdCursor';
import { chooseApplications, Chosen } from './chooseApplications';
import { Listed, listApplications, markOf } from './listApplications';
import { ClientSettings, openClient } from './openClient';
import { readApplication } from './readApplication';

/** Failures in a row after which Argo CD itself is taken to fail. */
const FAILURES = 3;

export interface BackfillSettings {
  readonly version: number;
  readonly applicationsPerPage: number;
  readonly client: ClientSettings;
}

/**
 * Lists all applications in brief, and reads those that are selected and to
 * which something happened since they were read last, one after the other.
 */
export async function* backfillArgocd(
  scope: SourceScope<ArgocdOptions>,
  given: Cursor | undefined,
  context: BackfillContext,
  settings: BackfillSettings,
): AsyncGenerator<BackfillPage> {
  const { client, address } = openClient(scope, context, settings.client);
  const queries = readEntityQueries(scope);
  const before = readCursor(given, settings.version);
  if (queries.length === 0 && scope.options.applications.length === 0) {
    yield {
      payloads: [],
      cursor: writeCursor(before, settings.version),
      states: [
        {
          part: 'applications',
          state: 'warning',
          message: 'No entity selects an application of this Argo CD',
          whatToDo:
            "Annotate an entity with 'argocd/app-name' or 'argocd/app-selector', or name applications in 'options.applications'.",
        },
      ],
    };
    return;
  }
  const listed = await listAll(() => listApplications(client), address);
  const choice = chooseApplications(listed, queries, scope.options);
  const states: PartState[] = choice.states;
  const { chosen } = choice;
  const ids = new Set(chosen.map(one => one.listed.id));
  // Forgotten where they are not selected any more, so that they are read anew when they are.
  const marks = new Map([...before.marks].filter(([id]) => ids.has(id)));
  let payloads: ConnectorPayload[] = [];
  let failures = 0;
  const pageOf = (done: number, after?: string): BackfillPage => ({
    payloads,
    cursor: writeCursor({ marks, after }, settings.version),
    progress: { done, total: chosen.length, unit: 'applications' },
    states: [...states],
  });
  for (const [index, one] of chosen.entries()) {
    context.signal.throwIfAborted();
    const { id } = one.listed;
    const mark = markOfChosen(one);
    const isKnown =
      mark === undefined
        ? before.after !== undefined && id <= before.after
        : marks.get(id) === mark;
    if (isKnown) {
      continue;
    }
    const read = await readApplication(client, one);
    if ('payload' in read) {
      failures = 0;
      payloads.push(read.payload);
      if (mark !== undefined) {
        marks.set(id, mark);
      }
    } else {
      states.push(read.failure);
      failures = read.error instanceof ToolAnswerError ? failures + 1 : 0;
      if (failures >= FAILURES) {
        throw unreachable(read.error, address);
      }
    }
    if (payloads.length >= settings.applicationsPerPage) {
      yield pageOf(index + 1, id);
      payloads = [];
    }
  }
  yield pageOf(chosen.length);
}

/** Other labels or other entities are a change, too. */
function markOfChosen({ listed, selectors }: Chosen): string | undefined {
  return listed.mark && markOf([listed.mark, selectors]);
}

async function listAll(
  list: () => Promise<readonly Listed[]>,
  address: string,
): Promise<readonly Listed[]> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof ToolAnswerError) {
      throw unreachable(error, address);
    }
    if (error instanceof ToolRefusedError) {
      throw new SourceError(
        error.message,
        "Grant the token's account 'applications, get', and look whether 'host' or 'options.baseUrl' is the address of Argo CD itself.",
        error,
      );
    }
    throw error;
  }
}

function unreachable(error: Error, address: string): SourceError {
  return new SourceError(
    error.message,
    `Look whether Argo CD at ${address} is up and can be reached from the backend; reading goes on where it stopped.`,
    error,
  );
}
