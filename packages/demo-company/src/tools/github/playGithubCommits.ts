import { Instant, isoSeconds, Person } from '../PlayedTool';
import { shaOf } from '../git/shaOf';
import { Json } from '../Json';
import { GithubEvents, HOST } from './GithubEvents';
import { GithubRepository } from './GithubRepository';
import { userOf } from './userBody';

/** Makes a commit that stands on no branch yet; its sha. */
export function makeCommit(
  by: Person,
  repository: GithubRepository,
  at: Instant,
  message: string,
  parents: readonly string[],
  paths: readonly string[],
  authoredAt = at,
): string {
  const sha = shaOf({
    repository: repository.slug,
    at,
    login: by.login,
    message,
    parents,
  });
  const signature = (date: Instant) => ({
    name: by.login,
    email: `${by.login}@company.example`,
    date: isoSeconds(date),
  });
  repository.commits.set(sha, {
    sha,
    html_url: `https://${HOST}/${repository.slug}/commit/${sha}`,
    author: userOf(by),
    committer: userOf(by),
    parents: parents.map(parent => ({ sha: parent })),
    commit: {
      message,
      author: signature(authoredAt),
      committer: signature(at),
    },
    paths: [...paths],
  });
  return sha;
}
/** Tells that commits came onto the default branch. */
export function tellPush(
  { tell }: GithubEvents,
  at: Instant,
  by: Person,
  repository: GithubRepository,
  before: string,
  shas: readonly string[],
): void {
  const commits = shas.map(sha => pushedCommit(repository, sha, by));
  tell(at, by, repository, 'push', {
    ref: 'refs/heads/main',
    before,
    after: repository.head,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `https://${HOST}/${repository.slug}/compare/${before}...${repository.head}`,
    commits,
    head_commit: commits[commits.length - 1],
    pusher: { name: by.login, email: `${by.login}@company.example` },
  });
}
/** A commit as a push carries it. */
function pushedCommit(
  { commits }: GithubRepository,
  sha: string,
  by: Person,
): Json {
  const { commit, html_url: url, paths } = commits.get(sha)!;
  return {
    id: sha,
    tree_id: sha,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url,
    author: { ...commit.author, username: by.login },
    committer: { ...commit.committer, username: by.login },
    added: [],
    removed: [],
    modified: paths,
  };
}
