import {
  BackfillContext,
  ConnectorPayload,
  PartState,
  SourceScope,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import {
  createGithubClient,
  GithubBackfillOptions,
} from './createGithubClient';
import { createReading } from './createReading';
import { RepositoryCursor } from './Cursors';
import { describeRepository } from './describeRepository';
import { LISTS } from './lists';
import { SelectedRepository } from './listRepositories';
import { readCommits } from './readCommits';
import { readList } from './readList';
import { Reading } from './Reading';

/** Some of what a repository holds, with where it stands after it. */
export interface RepositoryChunk {
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: RepositoryCursor;
  /** Lists of the repository that have been read, of {@link LISTS_OF_REPOSITORY}. */
  readonly done: number;
}

const GONE = 410;
/** Lists of a repository, its commits among them. */
export const LISTS_OF_REPOSITORY = LISTS.length + 1;

/**
 * Reads one repository, list after list, each from where it stands.
 *
 * @param report - takes how the repository is doing, at the end
 * @throws ToolRefusedError where the repository as a whole is refused
 */
export async function* readRepository(
  selected: SelectedRepository,
  host: string,
  before: RepositoryCursor,
  scope: SourceScope<GithubOptions>,
  context: BackfillContext,
  options: GithubBackfillOptions,
  report: (state: PartState) => void,
): AsyncGenerator<RepositoryChunk> {
  const { slug } = selected;
  const url = `https://${host}/${slug}`;
  const client = createGithubClient(url, host, scope, context, options);
  const { body } = await client.get(`repos/${slug}`);
  const { full_name: fullName, default_branch: defaultBranch } = (body ??
    {}) as { full_name?: string; default_branch?: string };
  const { reading, missing } = createReading(
    { slug, host, defaultBranch },
    client,
    scope.options,
    context.now(),
  );
  let cursor = before;
  for (const [step, list] of LISTS.entries()) {
    try {
      for await (const chunk of readList(
        list,
        cursor.lists?.[list.name] ?? {},
        reading,
      )) {
        cursor = {
          ...cursor,
          lists: { ...cursor.lists, [list.name]: chunk.cursor },
        };
        const done = step + Math.floor(chunk.page / chunk.pages);
        yield { payloads: chunk.payloads, cursor, done };
      }
    } catch (error) {
      refuse(error, list.name, reading);
    }
  }
  try {
    for await (const chunk of readCommits(
      defaultBranch ?? 'main',
      cursor.commits ?? {},
      reading,
    )) {
      cursor = { ...cursor, commits: chunk.cursor };
      yield { payloads: chunk.payloads, cursor, done: LISTS.length };
    }
  } catch (error) {
    refuse(error, 'commits', reading);
  }
  report(describeRepository(selected, fullName, missing));
}

/** One list that is refused leaves the others; issues may be switched off. */
function refuse(error: unknown, name: string, reading: Reading): void {
  if (!(error instanceof ToolRefusedError && error.status === GONE)) {
    reading.missing(name, error);
  }
}
