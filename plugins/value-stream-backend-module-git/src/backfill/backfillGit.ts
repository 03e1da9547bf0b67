import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  Cursor,
  PartState,
  SourceError,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitCredentials } from '../credentials/GitCredentials';
import { GitOptions } from '../options/GitOptions';
import { repositoryRules } from '../options/repositoryRules';
import { withoutCredentials } from '../git/GitProgram';
import { describeState } from './describeState';
import { ListedRepository, listRepositories } from './listRepositories';
import { RepositoryFailure } from './RepositoryFailure';
import { openRepository } from './openRepository';
import { planReading } from './planReading';
import { readRepository, RepositoryChunk } from './readRepository';
import {
  readCursor,
  RepositoryCursor,
  RepositoryCursors,
  writeCursor,
} from './RepositoryCursor';
import { digestOf, takeSnapshot, UnknownBranch } from './takeSnapshot';

export interface GitBackfillOptions {
  readonly credentials: GitCredentials;
  readonly version: number;
  /** Payloads per page, about. */
  readonly pageSize: number;
  /** Name of the git program. */
  readonly program?: string;
}

/** Reads every repository of a source; one that cannot be read never stops the others. */
export async function* backfillGit(
  scope: SourceScope<GitOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  options: GitBackfillOptions,
): AsyncGenerator<BackfillPage> {
  let cursors: RepositoryCursors = readCursor(cursor);
  let payloads: ConnectorPayload[] = [];
  let read = 0;
  const states: PartState[] = [];
  const page = (): BackfillPage => {
    const result: BackfillPage = {
      payloads,
      cursor: writeCursor(cursors),
      progress: { done: read, unit: 'commits and tags' },
    };
    payloads = [];
    return result;
  };
  for (const repository of listRepositories(scope)) {
    context.signal.throwIfAborted();
    try {
      const chunks = readOne(
        repository,
        cursors[repository.id] ?? {},
        scope,
        context,
        options,
        state => states.push(state),
      );
      for await (const chunk of chunks) {
        if (payloads.length + chunk.payloads.length > options.pageSize) {
          yield page();
        }
        payloads = payloads.concat(chunk.payloads);
        read += chunk.payloads.length;
        cursors = { ...cursors, [repository.id]: chunk.cursor };
      }
    } catch (error) {
      context.signal.throwIfAborted();
      states.push(failureOf(repository, error, scope, context));
    }
  }
  yield { ...page(), states };
}

async function* readOne(
  repository: ListedRepository,
  cursor: RepositoryCursor,
  scope: SourceScope<GitOptions>,
  context: BackfillContext,
  options: GitBackfillOptions,
  report: (state: PartState) => void,
): AsyncGenerator<RepositoryChunk> {
  const rules = repositoryRules(scope.options, repository.id);
  const open = await openRepository(repository, {
    ...options,
    signal: context.signal,
    workingDirectory: context.workingDirectory,
  });
  const target = await takeSnapshot({
    ...open,
    rules,
    branch: repository.branch,
    digest: digestOf([options.version, open.url ?? null, rules.description]),
  });
  if (!target) {
    report({
      part: repository.id,
      state: 'warning',
      message: 'the repository has no commits yet',
      whatToDo: 'push a first commit; it is read at the next run',
    });
    return;
  }
  const now = new Date(context.now()).toISOString();
  const plan = await planReading(open.git, cursor, target, now);
  if (plan.reading) {
    yield* readRepository(
      {
        ...open,
        repository: repository.id,
        paths: rules.paths,
        done: cursor.done,
        now,
      },
      plan.reading,
      options.pageSize,
    );
  }
  report(describeState(repository.id, plan, target));
}

/** @throws SourceError where nothing of the source can be read. */
function failureOf(
  repository: ListedRepository,
  error: unknown,
  scope: SourceScope<GitOptions>,
  { logger }: BackfillContext,
): PartState {
  if (error instanceof SourceError) {
    throw error;
  }
  const message = withoutCredentials(
    error instanceof Error ? error.message : String(error),
  );
  logger.warn(
    `git source '${scope.source.id}' could not read repository '${repository.id}': ${message}`,
  );
  if (error instanceof RepositoryFailure) {
    return { part: repository.id, ...error.state };
  }
  return {
    part: repository.id,
    state: 'failed',
    message,
    whatToDo:
      error instanceof UnknownBranch
        ? "correct 'branch' in the source's options"
        : "check the repository with 'git fsck'; it is tried again at the next run",
  };
}
