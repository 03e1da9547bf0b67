import { NOT_FOUND, ToolAnswer, ToolRequest } from '../PlayedTool';
import { answerQuery } from './answerQuery';
import { Json } from '../Json';
import { Shelf } from '../kept/createShelf';
import { GithubRepository } from './GithubRepository';

const REPOSITORY = /^\/repos\/([^/]+\/[^/]+)(?:\/(.*))?$/;

/** Answers GitHub's REST and GraphQL API over what the repositories hold. */
export function answerGithub(
  request: ToolRequest,
  repositories: Pick<Shelf<GithubRepository>, 'look'>,
): ToolAnswer {
  if (request.path === '/graphql') {
    const { query = '' } = (request.body ?? {}) as { query?: string };
    return { body: { data: answerQuery(query, repositories) } };
  }
  const [, slug, path = ''] = REPOSITORY.exec(request.path) ?? [];
  const repository = repositories.look(slug);
  if (!repository) {
    return NOT_FOUND;
  }
  if (path === '') {
    return {
      body: {
        id: repository.id,
        full_name: slug,
        html_url: `https://github.com/${slug}`,
        default_branch: 'main',
      },
    };
  }
  const found = lookUp(path, request, repository);
  if (found === undefined) {
    return NOT_FOUND;
  }
  return Array.isArray(found) ? pageOf(found, path, request) : { body: found };
}

/** A list, newest first, or one object. */
function lookUp(
  path: string,
  { query }: ToolRequest,
  repository: GithubRepository,
): Json | readonly Json[] | undefined {
  const [what, key, part] = path.split('/');
  const number = Number(key);
  switch (what) {
    case 'pulls':
      if (part === 'reviews') {
        return repository.reviews.get(number) ?? [];
      }
      if (part === 'commits') {
        return (repository.pullCommits.get(number) ?? []).map(
          sha => repository.commits.get(sha)!,
        );
      }
      return key ? [] : byUpdate([...repository.pulls.values()]);
    case 'issues':
      if (key === 'events') {
        return newestFirst(repository.issueEvents).map(event =>
          withIssue(event, repository),
        );
      }
      return key ? [] : byUpdate([...repository.issues.values()]);
    case 'actions':
      if (part && path.endsWith('/jobs')) {
        return repository.jobs.get(Number(part)) ?? [];
      }
      return newestFirst([...repository.runs.values()]);
    case 'deployments':
      return part === 'statuses'
        ? newestFirst(repository.statuses.get(number) ?? [])
        : newestFirst([...repository.deployments.values()]);
    case 'releases':
      return newestFirst(repository.releases);
    case 'milestones':
      return [];
    case 'commits':
      return historyOf(query.get('sha') ?? repository.head, repository);
    case 'git':
      return refOf(path, repository);
    case 'compare':
      return compare(key, repository);
    default:
      return undefined;
  }
}

function byUpdate(items: readonly Json[]): readonly Json[] {
  return [...items].sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1));
}

function newestFirst(items: readonly Json[]): readonly Json[] {
  return [...items].reverse();
}

function withIssue(
  { issueNumber, pullNumber, ...event }: Json,
  { issues, pulls }: GithubRepository,
): Json {
  const pull = pulls.get(pullNumber);
  return {
    ...event,
    issue: pull
      ? { ...pull, pull_request: { merged_at: pull.merged_at } }
      : issues.get(issueNumber),
  };
}

/** Commits that a commit contains, the latest first. */
function historyOf(
  sha: string,
  { commits }: GithubRepository,
): readonly Json[] {
  const found = new Map<string, Json>();
  const open = [sha];
  while (open.length) {
    const next = open.pop()!;
    const commit = commits.get(next);
    if (commit && !found.has(next)) {
      found.set(next, commit);
      open.push(...commit.parents.map((parent: Json) => parent.sha));
    }
  }
  return [...found.values()].sort((a, b) =>
    a.commit.committer.date < b.commit.committer.date ? 1 : -1,
  );
}

function refOf(path: string, repository: GithubRepository): Json | undefined {
  const tag = /^git\/ref\/tags\/(.+)$/.exec(path)?.[1];
  const sha =
    tag === undefined
      ? repository.head
      : repository.tags.get(decodeURIComponent(tag));
  return sha ? { object: { type: 'commit', sha } } : undefined;
}

function compare(range: string, repository: GithubRepository): Json {
  const [from, to] = range.split('...');
  const known = new Set(historyOf(from, repository).map(({ sha }) => sha));
  const added = historyOf(to, repository)
    .filter(({ sha }) => !known.has(sha))
    .reverse();
  return {
    status: 'ahead',
    total_commits: added.length,
    commits: added.map(shown),
  };
}

const IN_FIELD: readonly (readonly [RegExp, string])[] = [
  [/^actions\/runs$/, 'workflow_runs'],
  [/\/jobs$/, 'jobs'],
];

function pageOf(
  list: readonly Json[],
  path: string,
  { query, path: address, base }: ToolRequest,
): ToolAnswer {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const items = list.slice((page - 1) * size, page * size).map(shown);
  const link = (to: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(to));
    return `<${base}${address}?${parameters}>`;
  };
  const field = IN_FIELD.find(([pattern]) => pattern.test(path))?.[1];
  return {
    headers:
      page < last
        ? { link: `${link(page + 1)}; rel="next", ${link(last)}; rel="last"` }
        : {},
    body: field ? { total_count: list.length, [field]: items } : items,
  };
}

/** Lists of commits do not tell paths. */
function shown(item: Json): Json {
  const { paths, ...rest } = item;
  return rest;
}
