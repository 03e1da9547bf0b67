import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  createRequestGate,
  Cursor,
  PartState,
  readAtOnce,
  SourceScope,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import { DEFAULT_HOST } from '../translate/Repository';
import { apiBaseUrlOf, GithubBackfillOptions } from './createGithubClient';
import { readCursor, RepositoryCursor, writeCursor } from './Cursors';
import { describeRepository } from './describeRepository';
import { failureOf } from './failureOf';
import { listRepositories, SelectedRepository } from './listRepositories';
import { OpenRepository, openRepository } from './openRepository';
import { LISTS_OF_REPOSITORY, Phase, phasesFrom } from './phases';
import { readRepository } from './readRepository';

/** Repositories that are read at a time. */
const AT_ONCE = 4;
/** GitHub.com lets no more than 900 requests through in a minute. */
const RATE = { atOnce: 400, perMinute: 500 };

interface Chunk {
  readonly slug: string;
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: RepositoryCursor;
}

/**
 * Reads the repositories of a source, some at a time; one that cannot be read
 * never stops the others.
 *
 * @throws SourceError where GitHub cannot be reached or refuses the credentials
 * @throws SourceBusyError where GitHub limits requests for long
 */
export async function* backfillGithub(
  scope: SourceScope<GithubOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  options: GithubBackfillOptions,
): AsyncGenerator<BackfillPage> {
  const host = (scope.source.host ?? DEFAULT_HOST).toLowerCase();
  const repositories = listRepositories(scope, host);
  const gate = createRequestGate(
    apiBaseUrlOf(host, scope, options) === 'https://api.github.com'
      ? RATE
      : undefined,
  );
  const open = new Map<string, OpenRepository>();
  const failed = new Map<string, PartState>();
  let cursors = readCursor(cursor);
  let failures = 0;

  async function* read(
    repository: SelectedRepository,
    phase: Phase,
    signal: AbortSignal,
  ): AsyncGenerator<Chunk> {
    const { slug } = repository;
    try {
      const found =
        open.get(slug) ??
        (await openRepository(
          repository,
          host,
          scope,
          { ...context, signal },
          { ...options, gate },
        ));
      open.set(slug, found);
      const before = cursors[slug] ?? {};
      for await (const chunk of readRepository(found, before, phase, signal)) {
        yield { slug, ...chunk };
      }
      failures = 0;
    } catch (error) {
      signal.throwIfAborted();
      failures = error instanceof ToolRefusedError ? 0 : failures + 1;
      failed.set(slug, failureOf(repository, error, failures, scope, context));
    }
  }

  for (const phase of phasesFrom(context.now())) {
    for await (const chunks of readAtOnce(
      repositories.filter(({ slug }) => !failed.has(slug)),
      (repository, signal) => read(repository, phase, signal),
      { atOnce: AT_ONCE, signal: context.signal },
    )) {
      cursors = {
        ...cursors,
        ...Object.fromEntries(chunks.map(one => [one.slug, one.cursor])),
      };
      yield {
        payloads: chunks.flatMap(({ payloads }) => payloads),
        cursor: writeCursor(cursors),
        progress: {
          done: repositories.reduce(
            (sum, { slug }) =>
              sum +
              (failed.has(slug)
                ? LISTS_OF_REPOSITORY
                : open.get(slug)?.finished.size ?? 0),
            0,
          ),
          total: repositories.length * LISTS_OF_REPOSITORY,
          unit: 'lists of repositories',
        },
      };
    }
    const goesOn = repositories.some(({ slug }) => {
      const finished = open.get(slug)?.finished.size ?? LISTS_OF_REPOSITORY;
      return !failed.has(slug) && finished < LISTS_OF_REPOSITORY - 1;
    });
    if (phase.until > -Infinity && goesOn) {
      yield { payloads: [], cursor: writeCursor(cursors), recentRead: true };
    }
  }
  const states = repositories.map(
    ({ slug }) => failed.get(slug) ?? describeRepository(open.get(slug)!),
  );
  yield { payloads: [], cursor: writeCursor(cursors), states };
}
