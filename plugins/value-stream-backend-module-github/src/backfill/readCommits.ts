import {
  ConnectorPayload,
  linkRelations,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { keepShape } from '../reading/keepShape';
import { Item } from './ApiList';
import { CommitsCursor } from './Cursors';
import { Reading } from './Reading';
import * as shapes from './shapes';

const PER_PAGE = 100;
/** More new commits than that are read as if all were new. */
const COMPARED = 1_000;

export interface CommitsChunk {
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: CommitsCursor;
}

/**
 * Reads the commits of the default branch: at first all, newest first; then
 * those that the new head has and the known one has not, whatever their dates.
 * Commits of the first-parent line are marked.
 *
 * @param until - where it stops for now, to go on from there in the next call
 */
export async function* readCommits(
  branch: string,
  cursor: CommitsCursor,
  reading: Reading,
  until = -Infinity,
): AsyncGenerator<CommitsChunk> {
  let { pass } = cursor;
  if (!pass) {
    const head = await headOf(branch, reading);
    if (!head || head === cursor.head) {
      return;
    }
    const added = cursor.head
      ? await compare(cursor.head, head, reading)
      : undefined;
    if (added) {
      yield { payloads: added, cursor: { head } };
      return;
    }
    const since = reading.options.since
      ? `&since=${encodeURIComponent(reading.options.since)}`
      : '';
    pass = {
      head,
      line: head,
      next: `repos/${reading.slug}/commits?sha=${head}&per_page=${PER_PAGE}${since}`,
    };
  }
  while (pass.reached === undefined || pass.reached >= until) {
    const { body, headers } = await reading.client.get(pass.next);
    let line: string | null = pass.line;
    const commits: readonly Item[] = Array.isArray(body) ? body : [];
    const payloads = commits.map(commit => {
      const first = commit?.sha !== undefined && commit.sha === line;
      line = first ? firstParent(commit) : line;
      return commitPayload(commit, first, reading);
    });
    const next = linkRelations(headers).get('next');
    if (!next) {
      yield { payloads, cursor: { head: pass.head } };
      return;
    }
    const reached = committedAt(commits[commits.length - 1]);
    pass = { ...pass, next, line, ...(reached !== undefined && { reached }) };
    yield { payloads, cursor: { ...cursor, pass } };
  }
}

async function headOf(
  branch: string,
  { client, slug }: Reading,
): Promise<string | undefined> {
  try {
    const { body } = await client.get(
      `repos/${slug}/git/ref/heads/${branch
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
    );
    const sha = (body as { object?: { sha?: unknown } } | null)?.object?.sha;
    return typeof sha === 'string' ? sha : undefined;
  } catch (error) {
    // An empty repository has no head yet.
    if (
      error instanceof ToolRefusedError &&
      [404, 409].includes(error.status)
    ) {
      return undefined;
    }
    throw error;
  }
}

/** The commits that were added since; undefined where they are too many, or the branch was rewritten. */
async function compare(
  from: string,
  to: string,
  reading: Reading,
): Promise<readonly ConnectorPayload[] | undefined> {
  const commits: Item[] = [];
  let next:
    | string
    | undefined = `repos/${reading.slug}/compare/${from}...${to}?per_page=${PER_PAGE}`;
  try {
    while (next) {
      const { body, headers } = await reading.client.get(next);
      const answer = (body ?? {}) as {
        status?: string;
        total_commits?: number;
        commits?: unknown;
      };
      if (
        answer.status !== 'ahead' ||
        !Array.isArray(answer.commits) ||
        Number(answer.total_commits) > COMPARED
      ) {
        return undefined;
      }
      commits.push(...answer.commits);
      next = linkRelations(headers).get('next');
    }
  } catch (error) {
    if (error instanceof ToolRefusedError) {
      return undefined;
    }
    throw error;
  }
  const bySha = new Map(commits.map(commit => [commit?.sha, commit]));
  const line = new Set<unknown>();
  for (let at: Item | undefined = bySha.get(to); at && !line.has(at.sha); ) {
    line.add(at.sha);
    at = bySha.get(firstParent(at) ?? '');
  }
  return commits.map(commit =>
    commitPayload(commit, line.has(commit?.sha), reading),
  );
}

function commitPayload(
  commit: Item,
  first: boolean,
  reading: Reading,
): ConnectorPayload {
  return reading.payload('api.commit', {
    commit: keepShape(commit, shapes.COMMIT),
    ...(first && { first_parent: true }),
  });
}

function committedAt(commit: Item | undefined): Instant | undefined {
  const { committer } = (commit?.commit ?? {}) as {
    readonly committer?: { readonly date?: unknown };
  };
  const at = Date.parse(String(committer?.date));
  return Number.isNaN(at) ? undefined : at;
}

function firstParent(commit: Item): string | null {
  const [parent] = Array.isArray(commit.parents) ? commit.parents : [];
  return typeof parent?.sha === 'string' ? parent.sha : null;
}
