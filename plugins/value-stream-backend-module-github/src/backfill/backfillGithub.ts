import {
  BackfillContext,
  BackfillPage,
  Cursor,
  PartState,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import { DEFAULT_HOST } from '../translate/Repository';
import { GithubBackfillOptions } from './createGithubClient';
import { readCursor, writeCursor } from './Cursors';
import { describeRefusal } from './describeRepository';
import { listRepositories } from './listRepositories';
import { LISTS_OF_REPOSITORY, readRepository } from './readRepository';

/** So many repositories that fail in a row for no reason of their own mean that GitHub fails. */
const FAILURES = 3;

/**
 * Reads the repositories of a source one after the other; one that cannot be
 * read never stops the others.
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
  const states: PartState[] = [];
  let cursors = readCursor(cursor);
  let failures = 0;
  for (const [index, repository] of repositories.entries()) {
    context.signal.throwIfAborted();
    const { slug } = repository;
    try {
      for await (const chunk of readRepository(
        repository,
        host,
        cursors[slug] ?? {},
        scope,
        context,
        options,
        state => states.push(state),
      )) {
        cursors = { ...cursors, [slug]: chunk.cursor };
        yield {
          payloads: chunk.payloads,
          cursor: writeCursor(cursors),
          progress: {
            done: index * LISTS_OF_REPOSITORY + chunk.done,
            total: repositories.length * LISTS_OF_REPOSITORY,
            unit: 'lists of repositories',
          },
        };
      }
      failures = 0;
    } catch (error) {
      context.signal.throwIfAborted();
      failures = error instanceof ToolRefusedError ? 0 : failures + 1;
      states.push(failureOf(repository, error, failures, scope, context));
    }
  }
  yield { payloads: [], cursor: writeCursor(cursors), states };
}

function failureOf(
  repository: { readonly slug: string; readonly namedBy: string },
  error: unknown,
  failures: number,
  scope: SourceScope<GithubOptions>,
  { logger }: BackfillContext,
): PartState {
  if (error instanceof ToolRefusedError) {
    return describeRefusal(repository, error);
  }
  if (!(error instanceof ToolAnswerError)) {
    throw error;
  }
  logger.warn(
    `github source '${scope.source.id}' could not read '${repository.slug}': ${error.message}`,
  );
  if (failures >= FAILURES) {
    throw new SourceError(
      error.message,
      `check that the backend reaches GitHub, and any proxy between; '${scope.source.id}' is tried again at the next run`,
      error,
    );
  }
  return {
    part: repository.slug,
    state: 'failed',
    message: error.message,
    whatToDo:
      'nothing, if GitHub recovers: it goes on from where it stands at the next run',
  };
}
