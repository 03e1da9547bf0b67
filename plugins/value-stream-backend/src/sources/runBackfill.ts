import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mkdir } from 'node:fs/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  BackfillPage,
  PartState,
  SourceBusyError,
  SourceError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { keepRefusals, RefusedPart } from '../inbox/keepRefusals';
import { isPostgres } from '../log/bulkRows';
import { appendTranslation } from '../log/appendTranslation';
import { canonicalJson } from '../log/canonicalJson';
import { derivableTransaction } from '../log/derivableTransaction';
import { LIVE_FACTS } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { hashOf } from '../log/hashOf';
import { inTurn } from '../log/inTurn';
import { lockFacts } from '../log/lockFacts';
import { releaseHeld } from '../projection/dirtyQueue';
import { ConfiguredSource } from './ConfiguredSource';
import { hideSecrets } from './hideSecrets';
import { letDerive } from './letDerive';
import { loadScope } from './loadScope';
import {
  countActivities,
  Held,
  loadSourceStates,
  Progress,
  updateSourceState,
} from './sourceState';
import { summaryOf, tellBusy, tellFailure } from './tellOutcome';
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
const HOLD_BACK_MS = 15_000;

/** Someone asked to stop reading, on this replica or another. */
class HeldError extends Error {
  constructor(readonly held: Held) {
    super(`The reading was ${held}`);
  }
}

/**
 * Reads a source's history from its last committed cursor to the end. A page
 * and its cursor are committed together. What fails for a passing reason is
 * tried again from the cursor; a source that cannot be read keeps its facts
 * and says what to do. A source that is held, or whose tool asked to be left
 * alone until later, is not read at all.
 *
 * @returns when the source may be read again, where its tool asks to wait
 */
export async function runBackfill(
  source: ConfiguredSource,
  signal: AbortSignal,
  options: BackfillOptions,
): Promise<Instant | undefined> {
  const { database, now } = options;
  const { id } = source.info;
  const secrets = hideSecrets(source);
  const logger = secrets.inLogger(options.logger);
  const before = (await loadSourceStates(database)).get(id);
  if (before?.held) {
    return undefined;
  }
  if (before?.retryAt !== undefined && before.retryAt > now()) {
    return before.retryAt;
  }
  await updateSourceState(database, id, {
    state: 'running',
    lastStartedAt: now(),
    retryAt: null,
    progress: null,
  });
  let retryAt: Instant | undefined;
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
      if (error instanceof HeldError) {
        logger.info(`Source ${id}: ${error.held}`);
        break;
      }
      if (error instanceof SourceBusyError) {
        retryAt = error.retryAt;
        await tellBusy(source, error, options);
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
  return retryAt;
}

async function readPages(
  source: ConfiguredSource,
  signal: AbortSignal,
  options: BackfillOptions,
): Promise<readonly PartState[]> {
  const { database } = options;
  const { id } = source.info;
  const secrets = hideSecrets(source);
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
      fetch: source.fetch ?? options.fetch,
      logger: secrets.inLogger(options.logger.child({ source: id })),
      signal,
      workingDirectory,
    },
  );
  let measured: Progress['measured'];
  for await (const page of pages) {
    signal.throwIfAborted();
    parts =
      page.states?.map(part => ({
        ...part,
        message: secrets.inText(part.message),
        ...(part.whatToDo !== undefined && {
          whatToDo: secrets.inText(part.whatToDo),
        }),
      })) ?? parts;
    if (page.progress) {
      const at = options.now();
      const { done } = page.progress;
      measured = { ...(measured ?? { from: at, fromDone: done }), at };
    }
    await commitPage(
      source,
      {
        ...page,
        states: page.states && parts,
        progress: page.progress && { ...page.progress, measured },
      },
      { ...options, settings },
    );
    if (page.recentRead) {
      await releaseHeld(database, LIVE_FACTS);
    }
    await giveWay();
    await letDerive(database, options.now, signal);
  }
  return parts;
}

/** One page, its refusals and its cursor in one transaction. */
async function commitPage(
  source: ConfiguredSource,
  page: Omit<BackfillPage, 'progress'> & { readonly progress?: Progress },
  options: BackfillOptions & { readonly settings: string },
): Promise<void> {
  const { database, now } = options;
  const { id } = source.info;
  const at = now();
  const translated = await translatePage(source, page.payloads, {
    receivedAt: at,
    hashActor: options.hashActor,
    logger: hideSecrets(source).inLogger(options.logger),
  });
  const write = async (tx: Knex.Transaction) => {
    await lockFacts(tx, 'derivable');
    const state = tx('source_state').where({ source_id: id }).first('held');
    const { held } = await (isPostgres(tx) ? state.forUpdate() : state);
    if (held) {
      throw new HeldError(held);
    }
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
  };
  // What is lost with the machine's power is read again, from the cursor before.
  await inTurn(database, () => derivableTransaction(database, write));
}

/** Resolves after the time, or as soon as the signal aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(error => {
    if (!signal.aborted) {
      throw error;
    }
  });
}
