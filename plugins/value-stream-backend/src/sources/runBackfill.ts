import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mkdir } from 'node:fs/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  BackfillPage,
  PartState,
  SourceError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { keepRefusals, RefusedPart } from '../inbox/keepRefusals';
import { appendTranslation } from '../log/appendTranslation';
import { canonicalJson } from '../log/canonicalJson';
import { LIVE_FACTS } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { hashOf } from '../log/hashOf';
import { lockFacts } from '../log/lockFacts';
import { releaseHeld } from '../projection/dirtyQueue';
import { ConfiguredSource } from './ConfiguredSource';
import { loadScope } from './loadScope';
import {
  countActivities,
  loadSourceStates,
  updateSourceState,
} from './sourceState';
import { translatePage } from './translatePage';

export interface BackfillOptions {
  readonly database: Knex;
  readonly logger: LoggerService;
  readonly hashActor: (identity: string) => string;
  readonly now: () => Instant;
  readonly fetch: typeof fetch;
  readonly workingDirectory: string;
  /** Between two attempts; tests shorten it. */
  readonly backoffMs: readonly number[];
}

/** While pages come, what they touch is derived at most this often. */
const HOLD_BACK_MS = 60_000;

/**
 * Reads a source's history from its last committed cursor to the end. A page
 * and its cursor are committed together. What fails for a passing reason is
 * tried again from the cursor; a source that cannot be read keeps its facts
 * and says what to do.
 */
export async function runBackfill(
  source: ConfiguredSource,
  signal: AbortSignal,
  options: BackfillOptions,
): Promise<void> {
  const { database, logger, now } = options;
  const { id } = source.info;
  await updateSourceState(database, id, {
    state: 'running',
    lastStartedAt: now(),
    progress: null,
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const summary = summaryOf(await readPages(source, signal, options));
      await updateSourceState(database, id, {
        ...summary,
        progress: null,
        lastSuccessAt: summary.state === 'failed' ? undefined : now(),
      });
      break;
    } catch (error) {
      if (signal.aborted) {
        logger.info(`Source ${id}: stopped; it goes on from its last page`);
        break;
      }
      const wait = options.backoffMs[attempt];
      if (error instanceof SourceError || wait === undefined) {
        await tellFailure(source, error, options);
        break;
      }
      logger.warn(
        `Source ${id}: attempt ${
          attempt + 1
        } failed, trying again in ${wait} ms`,
        error as Error,
      );
      await pause(wait, signal);
    }
  }
  await releaseHeld(database, LIVE_FACTS);
}

async function readPages(
  source: ConfiguredSource,
  signal: AbortSignal,
  options: BackfillOptions,
): Promise<readonly PartState[]> {
  const { database, logger } = options;
  const { id } = source.info;
  const settings = hashOf(
    canonicalJson([
      source.connector.id,
      source.connector.version,
      source.options,
    ]),
  );
  const known = (await loadSourceStates(database)).get(id);
  // With other options or another translation the same history says other things.
  const cursor = known?.settings === settings ? known.cursor : undefined;
  let parts = cursor ? known!.parts : [];
  const workingDirectory = join(options.workingDirectory, id);
  await mkdir(workingDirectory, { recursive: true });
  const pages = source.connector.backfill!(
    await loadScope(database, source),
    cursor,
    {
      now: options.now,
      fetch: options.fetch,
      logger: logger.child({ source: id }),
      signal,
      workingDirectory,
    },
  );
  for await (const page of pages) {
    signal.throwIfAborted();
    parts = page.states ?? parts;
    await commitPage(source, page, { ...options, settings });
    await giveWay();
  }
  return parts;
}

/** One page, its refusals and its cursor in one transaction. */
async function commitPage(
  source: ConfiguredSource,
  page: BackfillPage,
  options: BackfillOptions & { readonly settings: string },
): Promise<void> {
  const { database, now } = options;
  const { id } = source.info;
  const at = now();
  const translated = await translatePage(source, page.payloads, {
    receivedAt: at,
    hashActor: options.hashActor,
    logger: options.logger,
  });
  await database.transaction(async tx => {
    await lockFacts(tx);
    const added = await appendTranslation(tx, translated, {
      source: id,
      origin: 'backfill',
      recordedAt: at,
      notBefore: at + HOLD_BACK_MS,
    });
    await keepRefusals(
      tx,
      translated.refused.map(
        (part): RefusedPart => ({
          ...part,
          source: id,
          origin: 'backfill',
          at,
        }),
      ),
    );
    await countActivities(tx, id, { added });
    await updateSourceState(tx, id, {
      cursor: page.cursor,
      settings: options.settings,
      parts: page.states,
      progress: page.progress,
    });
  });
}

async function tellFailure(
  source: ConfiguredSource,
  error: unknown,
  { database, logger }: BackfillOptions,
): Promise<void> {
  const { id } = source.info;
  const message = error instanceof Error ? error.message : String(error);
  logger.error(`Source ${id} could not be read: ${message}`, error as Error);
  await updateSourceState(database, id, {
    state: 'failed',
    message,
    whatToDo:
      error instanceof SourceError
        ? error.whatToDo
        : 'See the log of the backend; it is tried again at the next scheduled time',
    progress: null,
  });
}

function summaryOf(parts: readonly PartState[]) {
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

/** Resolves after the time, or as soon as the signal aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(error => {
    if (!signal.aborted) {
      throw error;
    }
  });
}
