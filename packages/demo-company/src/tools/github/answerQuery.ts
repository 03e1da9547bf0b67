import { Json } from '../Json';
import { Shelf } from '../kept/createShelf';
import { GithubRepository } from './GithubRepository';

/**
 * Answers the GraphQL queries for pull requests and issues by number that a
 * reader of history asks; other fields are null.
 */
export function answerQuery(
  query: string,
  repositories: Pick<Shelf<GithubRepository>, 'look'>,
): Json {
  const [, owner, name] =
    /repository\(owner: "([^"]+)", name: "([^"]+)"\)/.exec(query) ?? [];
  const repository = repositories.look(`${owner}/${name}`);
  if (!repository) {
    return { repository: null };
  }
  const answers: Json = {};
  for (const [, alias, kind, number] of query.matchAll(
    /(\w+): (pullRequest|issue)\(number: (\d+)\)/g,
  )) {
    answers[alias] =
      kind === 'pullRequest'
        ? pullRequest(Number(number), repository)
        : { timelineItems: { nodes: [] } };
  }
  return { repository: answers };
}

function pullRequest(number: number, repository: GithubRepository): Json {
  const commits = (repository.pullCommits.get(number) ?? []).map(
    sha => repository.commits.get(sha)!,
  );
  const paths = [...new Set(commits.flatMap(commit => commit.paths))];
  const pull = repository.pulls.get(number);
  return {
    number,
    reviews: listOf(
      (repository.reviews.get(number) ?? []).map(review => ({
        fullDatabaseId: String(review.id),
        state: review.state,
        submittedAt: review.submitted_at,
        commit: { oid: review.commit_id },
        author: actorOf(review.user),
      })),
    ),
    commits: listOf(
      commits.map(({ sha, html_url: url, parents, commit, author }) => ({
        commit: {
          oid: sha,
          url,
          message: commit.message,
          authoredDate: commit.author.date,
          committedDate: commit.committer.date,
          parents: {
            nodes: parents.map((parent: Json) => ({ oid: parent.sha })),
          },
          author: {
            email: commit.author.email,
            user: actorOf(author),
          },
          committer: {
            email: commit.committer.email,
            user: actorOf(author),
          },
        },
      })),
    ),
    closingIssuesReferences: {
      nodes: [
        ...String(pull?.body ?? '').matchAll(/\bcloses ([\w./-]*)#(\d+)/gi),
      ].map(([, slug, issue]) => ({
        number: Number(issue),
        repository: { nameWithOwner: slug || repository.slug },
      })),
    },
    files: listOf(paths.map(path => ({ path }))),
  };
}

function listOf(nodes: readonly Json[]): Json {
  return { totalCount: nodes.length, nodes };
}

/** GraphQL writes a bot's login without its ending. */
function actorOf({ login, type }: Json): Json {
  return {
    login: String(login).replace(/\[bot\]$/, ''),
    __typename: type,
  };
}
