import { LoggerService } from '@backstage/backend-plugin-api';
import {
  PartState,
  SourceBusyError,
  SourceError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { ConfiguredSource } from './ConfiguredSource';
import { hideSecrets } from './hideSecrets';
import { updateSourceState } from './sourceState';

interface Telling {
  readonly database: Knex;
  readonly logger: LoggerService;
}

/** Kept, so that nobody tries before the tool allows it. */
export async function tellBusy(
  source: ConfiguredSource,
  error: SourceBusyError,
  { database, logger }: Telling,
): Promise<void> {
  const { id } = source.info;
  const until = new Date(error.retryAt).toISOString();
  const message = hideSecrets(source).inText(error.message);
  logger.info(`Source ${id}: ${message}; not read before ${until}`);
  await updateSourceState(database, id, {
    state: 'warning',
    message: `${message}; it is read on after ${until}`,
    whatToDo:
      'Nothing, unless it happens often: then read the source less often',
    retryAt: error.retryAt,
    progress: null,
  });
}

/** Says why it could not be read and what to do. */
export async function tellFailure(
  source: ConfiguredSource,
  error: unknown,
  { database, logger }: Telling,
): Promise<void> {
  const { id } = source.info;
  const hidden = hideSecrets(source).inError(error);
  const { message } = hidden;
  logger.error(`Source ${id} could not be read: ${message}`, hidden);
  await updateSourceState(database, id, {
    state: 'failed',
    message,
    whatToDo:
      error instanceof SourceError
        ? hideSecrets(source).inText(error.whatToDo)
        : 'See the log of the backend; it is tried again at the next scheduled time',
    progress: null,
  });
}

/** The state of a source that was read, by the worst of its parts. */
export function summaryOf(parts: readonly PartState[]) {
  const worst =
    parts.find(({ state }) => state === 'failed') ??
    parts.find(({ state }) => state === 'warning');
  if (!worst) {
    return { state: 'ok' as const, message: null, whatToDo: null };
  }
  const allFailed = parts.every(({ state }) => state === 'failed');
  return {
    state: allFailed ? ('failed' as const) : ('warning' as const),
    message: `${worst.part}: ${worst.message}`,
    whatToDo: worst.whatToDo ?? null,
  };
}
