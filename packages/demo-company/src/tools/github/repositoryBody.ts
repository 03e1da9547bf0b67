import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { userBody, userOf } from './userBody';

/** What lies below the address of a repository, by the name of its field. */
const BELOW: Readonly<Record<string, string>> = {
  forks: 'forks',
  keys: 'keys{/key_id}',
  collaborators: 'collaborators{/collaborator}',
  teams: 'teams',
  hooks: 'hooks',
  issue_events: 'issues/events{/number}',
  events: 'events',
  assignees: 'assignees{/user}',
  branches: 'branches{/branch}',
  tags: 'tags',
  blobs: 'git/blobs{/sha}',
  git_tags: 'git/tags{/sha}',
  git_refs: 'git/refs{/sha}',
  trees: 'git/trees{/sha}',
  statuses: 'statuses/{sha}',
  languages: 'languages',
  stargazers: 'stargazers',
  contributors: 'contributors',
  subscribers: 'subscribers',
  subscription: 'subscription',
  commits: 'commits{/sha}',
  git_commits: 'git/commits{/sha}',
  comments: 'comments{/number}',
  issue_comment: 'issues/comments{/number}',
  contents: 'contents/{+path}',
  compare: 'compare/{base}...{head}',
  merges: 'merges',
  archive: '{archive_format}{/ref}',
  downloads: 'downloads',
  issues: 'issues{/number}',
  pulls: 'pulls{/number}',
  milestones: 'milestones{/number}',
  notifications: 'notifications{?since,all,participating}',
  labels: 'labels{/name}',
  releases: 'releases{/id}',
  deployments: 'deployments',
};

export function apiAddress({ slug }: Pick<GithubRepository, 'slug'>): string {
  return `https://api.github.com/repos/${slug}`;
}

/** The part of a repository that runs carry. */
export function briefRepository({ slug, id }: GithubRepository): Json {
  const [owner, name] = slug.split('/');
  const url = apiAddress({ slug });
  return {
    id,
    node_id: `R_${id}`,
    name,
    full_name: slug,
    private: true,
    owner: { ...userBody(userOf({ login: owner })), type: 'Organization' },
    html_url: `https://github.com/${slug}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(
      Object.entries(BELOW).map(([field, path]) => [
        `${field}_url`,
        `${url}/${path}`,
      ]),
    ),
  };
}

/** A repository as deliveries carry it. */
export function repositoryBody(repository: GithubRepository): Json {
  const { slug } = repository;
  return {
    ...briefRepository(repository),
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    pushed_at: '2024-01-01T00:00:00Z',
    git_url: `git://github.com/${slug}.git`,
    ssh_url: `git@github.com:${slug}.git`,
    clone_url: `https://github.com/${slug}.git`,
    svn_url: `https://github.com/${slug}`,
    homepage: null,
    size: 100,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'TypeScript',
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: 0,
    license: null,
    allow_forking: false,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: 'private',
    forks: 0,
    open_issues: 0,
    watchers: 0,
    default_branch: 'main',
    custom_properties: {},
  };
}
