import {
  boundedText,
  Fields,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { commitKey } from './keys';
import { Person, personOfAddress } from './Person';
import { Project } from './Project';
import { fieldsOf } from '../reading/fieldsOf';

const MESSAGE = 2_000;
const TITLE = 300;
const PARENTS = 100;
const PATHS = 1_000;
/** Longest path that is read. */
export const PATH = 4_096;

/** A commit as far as the payload tells. */
export interface Commit {
  readonly project: Project;
  readonly sha: string;
  readonly message: string;
  readonly url: string | undefined;
  readonly authoredAt: number | undefined;
  readonly committedAt: number;
  readonly author: Person | undefined;
  readonly committer: Person | undefined;
  readonly parents?: readonly string[];
  readonly paths?: readonly string[];
  readonly firstParent?: boolean;
}

/** A commit as the API lists it. The commits of a merge request come without parents. */
export function readApiCommit(
  commit: Fields,
  project: Project,
  context: GitlabContext,
): Commit {
  const parents = commit.list('parent_ids').map(readSha);
  const address = commit.text('author_email', 1_000);
  const committedAt = commit.required(
    'committed_date',
    commit.instant('committed_date') ?? commit.instant('created_at'),
  );
  return {
    project,
    sha: commit.requiredSha('id'),
    message:
      commit.cutText('message', MESSAGE) ??
      commit.cutText('title', TITLE) ??
      '',
    url: commit.text('web_url', 1_000),
    authoredAt: commit.instant('authored_date'),
    committedAt,
    author: personOfAddress(address, context),
    committer: personOfAddress(commit.text('committer_email', 1_000), context),
    ...(parents.length > 0 && { parents: parents.slice(0, PARENTS) }),
  };
}

/** A commit as deliveries carry it: one time, that of the commit, and the paths where it is a push. */
export function readHookCommit(
  commit: Fields,
  project: Project,
  context: GitlabContext,
): Commit {
  const paths = ['added', 'modified', 'removed'].flatMap(name =>
    commit.texts(name, PATH),
  );
  const author = commit.object('author');
  return {
    project,
    sha: commit.requiredSha('id'),
    message: commit.cutText('message', MESSAGE) ?? '',
    url: commit.text('url', 1_000),
    authoredAt: undefined,
    committedAt: commit.requiredInstant('timestamp'),
    author: personOfAddress(author?.text('email', 1_000), context),
    committer: undefined,
    ...(commit.has('added') && {
      paths: [...new Set(paths)].sort().slice(0, PATHS),
    }),
  };
}

/** Tells that a commit was authored and committed, as far as that is known. */
export function tellCommit(commit: Commit, facts: Facts): void {
  const { project, sha, authoredAt, committedAt, parents, message } = commit;
  const key = commitKey(project.repo, sha);
  if (authoredAt !== undefined) {
    facts.tell({
      kind: 'commit',
      key,
      verb: 'authored',
      at: authoredAt,
      person: commit.author,
    });
  }
  facts.tell({
    kind: 'commit',
    key,
    verb: 'committed',
    at: committedAt,
    person: commit.committer,
    attributes: parents ? { parents } : {},
  });
  facts.describe({
    key,
    kind: 'commit',
    observedAt: committedAt,
    title: boundedText(message.split('\n', 1)[0].trim(), TITLE),
    url: commit.url,
    attributes: {
      repository: project.repo,
      sha,
      parents,
      authoredAt,
      committedAt,
      message,
      paths: commit.paths,
      firstParent: commit.firstParent || undefined,
    },
    selectors: project.selectors,
  });
}

function readSha(value: unknown): string {
  return fieldsOf({ parent: value }).requiredSha('parent');
}
