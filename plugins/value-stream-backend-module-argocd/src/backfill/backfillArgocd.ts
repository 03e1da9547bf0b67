import {
  BackfillContext,
  BackfillPage,
  Cursor,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { readEntityQueries } from '../selection/EntityQuery';
import { readCursor, writeCursor } from './ArgocdCursor';
import { chooseApplications } from './chooseApplications';
import { listApplications, Listing } from './listApplications';
import { ClientSettings, openClient } from './openClient';
import { readChosen, Reading, unreachable } from './readChosen';
import { readChanges } from './readChanges';
import { WatchSettings } from './watchApplications';

export interface BackfillSettings {
  readonly version: number;
  readonly applicationsPerPage: number;
  readonly client: ClientSettings;
  readonly watch: WatchSettings;
  /** Waits before a stream that broke off is opened again. */
  readonly reconnectMs: readonly number[];
}

/**
 * Lists all applications in brief, and reads those that are selected and to
 * which something happened since they were read last. Then watches for as long
 * as the options say: a change is read when Argo CD tells of it. Where the
 * stream breaks off it begins anew with the listing, so that nothing is lost
 * between.
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
    yield nothingSelected(writeCursor(before, settings.version));
    return;
  }
  const marks = new Map(before.marks);
  const reading: Reading = { ...settings, client, address, context, marks };
  const until = new AbortController();
  const timer = setTimeout(() => until.abort(), scope.options.watchMs);
  try {
    for (let attempt = 0; ; attempt += 1) {
      const listing = await listAll(reading);
      const { chosen, states } = chooseApplications(
        listing.listed,
        queries,
        scope.options,
      );
      // Forgotten where they are not selected any more, so that they are read anew when they are.
      const ids = new Set(chosen.map(one => one.listed.id));
      [...marks.keys()]
        .filter(id => !ids.has(id))
        .forEach(id => marks.delete(id));
      yield* readChosen(
        reading,
        chosen,
        states,
        attempt ? undefined : before.after,
      );
      if (listing.version === undefined || scope.options.watchMs === 0) {
        return;
      }
      const end = yield* readChanges(reading, listing.version, until.signal, {
        choose: changed => chooseApplications(changed, queries, scope.options),
        watch: settings.watch,
        states,
      });
      if (end === 'refused' || until.signal.aborted) {
        return;
      }
      attempt = end === 'told' ? 0 : attempt;
      await pause(
        settings.reconnectMs[
          Math.min(attempt, settings.reconnectMs.length - 1)
        ],
        AbortSignal.any([context.signal, until.signal]),
      );
      context.signal.throwIfAborted();
      if (until.signal.aborted) {
        return;
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

function nothingSelected(cursor: Cursor): BackfillPage {
  return {
    payloads: [],
    cursor,
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
}

async function listAll({ client, address }: Reading): Promise<Listing> {
  try {
    return await listApplications(client);
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

/** Resolves after the time, or as soon as the signal aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(error => {
    if (!signal.aborted) {
      throw error;
    }
  });
}
