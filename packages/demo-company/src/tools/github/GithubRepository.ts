import { Json } from '../Json';

/** Everything a played repository holds; lists are in the order of creation. */
export interface GithubRepository {
  readonly slug: string;
  readonly id: number;
  head: string;
  nextNumber: number;
  readonly issues: Map<number, Json>;
  readonly issueEvents: Json[];
  readonly pulls: Map<number, Json>;
  /** By number of the pull request. */
  readonly reviews: Map<number, Json[]>;
  readonly pullCommits: Map<number, string[]>;
  readonly commits: Map<string, Json>;
  readonly runs: Map<number, Json>;
  readonly jobs: Map<number, Json[]>;
  readonly deployments: Map<number, Json>;
  readonly statuses: Map<number, Json[]>;
  readonly releases: Json[];
  readonly tags: Map<string, string>;
}

export function emptyRepository(slug: string, id: number): GithubRepository {
  return {
    slug,
    id,
    head: '',
    nextNumber: 1,
    issues: new Map(),
    issueEvents: [],
    pulls: new Map(),
    reviews: new Map(),
    pullCommits: new Map(),
    commits: new Map(),
    runs: new Map(),
    jobs: new Map(),
    deployments: new Map(),
    statuses: new Map(),
    releases: [],
    tags: new Map(),
  };
}
