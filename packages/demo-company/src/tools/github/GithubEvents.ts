import { Deliver, Instant, isoSeconds, Person } from '../PlayedTool';
import { Json } from '../Json';
import { deliveredBody } from './deliveredBody';
import { emptyRepository, GithubRepository } from './GithubRepository';

export const HOST = 'github.com';

/** The repositories of a played GitHub, and how it tells what happens in them. */
export interface GithubEvents {
  readonly repositories: ReadonlyMap<string, GithubRepository>;
  /** A number that nothing else has. */
  id(): number;
  /** @throws Error where there is none */
  repositoryOf(slug: string): GithubRepository;
  /** Delivers an event as it is now. */
  tell(
    at: Instant,
    by: Person,
    repository: GithubRepository,
    event: string,
    body: Json,
  ): void;
}

export function createGithubEvents(options: {
  readonly slugs: readonly string[];
  readonly deliver?: Deliver;
}): GithubEvents {
  const repositories = new Map(
    options.slugs.map((slug, i) => [slug, emptyRepository(slug, 1_000 + i)]),
  );
  let nextId = 1_000_000;
  return {
    repositories,
    id: () => nextId++,
    repositoryOf(slug) {
      const repository = repositories.get(slug);
      if (!repository) {
        throw new Error(`The played GitHub has no repository ${slug}`);
      }
      return repository;
    },
    tell: (at, by, repository, event, body) =>
      options.deliver?.({
        at,
        event,
        body: structuredClone(deliveredBody(repository, by, event, body)),
      }),
  };
}

/** Something of it changed. */
export function touch(what: Json, at: Instant): void {
  what.updated_at = isoSeconds(at);
}
