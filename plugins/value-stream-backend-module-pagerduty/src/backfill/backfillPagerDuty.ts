import {
  BackfillContext,
  BackfillPage,
  Cursor,
  PartState,
  SourceError,
  SourceScope,
  ToolAnswerError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyOptions } from '../options/PagerDutyOptions';
import { ClientSettings, createPagerDutyApi } from './PagerDutyApi';
import { PagerDutyCursor, readCursor, writeCursor } from './PagerDutyCursor';
import { readChanges, unreadChanges } from './readChanges';
import { readService, unread } from './readService';
import { selectServices } from './selectServices';

/** Failing parts in a row after which PagerDuty itself is taken to fail. */
const FAILING_PARTS = 2;

export interface PagerDutyBackfillOptions {
  /** Incidents per page. */
  readonly pageSize: number;
  /** How patient the client is. */
  readonly client: ClientSettings;
}

/**
 * Reads each selected service's incidents once, newest first, and then, at
 * every run, the incidents that changed since the last one. A service that
 * PagerDuty refuses, or at which it fails, never stops the others and is tried
 * again at every run.
 */
export async function* backfillPagerDuty(
  scope: SourceScope<PagerDutyOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  options: PagerDutyBackfillOptions,
): AsyncGenerator<BackfillPage> {
  context.signal.throwIfAborted();
  const api = createPagerDutyApi(scope, context, options.client);
  const { services, states: missing } = await selectServices(api, scope);
  const states: PartState[] = [...missing];
  const known = readCursor(cursor, context.now());
  const marks = new Set(services.map(({ mark }) => mark));
  let position: PagerDutyCursor = {
    ...known,
    // What happens to a service while no entity names it is not read.
    read: known.read.filter(mark => marks.has(mark)),
    reading: known.reading.filter(({ service }) => marks.has(service)),
  };
  const progress = () => ({
    done: position.read.length,
    total: services.length,
    unit: 'services',
  });
  if (services.length === 0 && missing.length === 0) {
    states.push(nothingSelected(scope.options));
  }
  const steps = { api, scope, context, pageSize: options.pageSize };
  let failing = 0;
  for (const service of services) {
    try {
      for await (const step of readService(service, position, steps)) {
        context.signal.throwIfAborted();
        position = step.position;
        states.push(...step.states);
        yield {
          payloads: step.payloads,
          cursor: writeCursor(position),
          progress: progress(),
        };
      }
      failing = 0;
    } catch (error) {
      failing += 1;
      states.push(unread(service, passing(error, failing)));
    }
  }
  try {
    for await (const step of readChanges(services, position, steps)) {
      context.signal.throwIfAborted();
      position = step.position;
      states.push(...step.states);
      yield { payloads: step.payloads, cursor: writeCursor(position) };
    }
  } catch (error) {
    states.push(unreadChanges(passing(error, failing + 1)));
  }
  yield {
    payloads: [],
    cursor: writeCursor(position),
    progress: progress(),
    states,
  };
}

/**
 * @param failing - how many parts PagerDuty failed at, one after the other
 * @throws SourceError where PagerDuty itself is taken to fail, and what is no failure of it
 */
function passing(error: unknown, failing: number): ToolAnswerError {
  if (!(error instanceof ToolAnswerError)) {
    throw error;
  }
  if (failing >= FAILING_PARTS) {
    throw new SourceError(
      error.message,
      'look at the status of PagerDuty, and whether the backend reaches it; reading goes on where it stopped',
      error,
    );
  }
  return error;
}

function nothingSelected({ services }: PagerDutyOptions): PartState {
  return {
    part: 'services',
    state: 'warning',
    message:
      services === 'all'
        ? 'PagerDuty shows no service to this token'
        : 'no entity names a service of PagerDuty',
    whatToDo:
      services === 'all'
        ? 'use a token of someone who sees the services'
        : "annotate an entity with pagerduty.com/service-id, or set 'services: all'",
  };
}
