import { Deliver, Instant, isoSeconds, Person } from '../PlayedTool';
import { Json } from '../Json';
import { deliveredBody } from './deliveredBody';
import { createShelf, Shelf } from '../kept/createShelf';
import { emptyRepository, GithubRepository } from './GithubRepository';

export const HOST = 'github.com';
const REPOSITORIES_AT_HAND = 64;

/** The repositories of a played GitHub, and how it tells what happens in them. */
export interface GithubEvents {
  readonly repositories: Pick<Shelf<GithubRepository>, 'look'>;
  /** A number that nothing else has. */
  id(): number;
  /** To be changed. @throws Error where there is none */
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
  const repositories = createShelf(
    options.slugs,
    (slug, place) => emptyRepository(slug, 1_000 + place),
    REPOSITORIES_AT_HAND,
  );
  let nextId = 1_000_000;
  return {
    repositories,
    id: () => nextId++,
    repositoryOf(slug) {
      const repository = repositories.take(slug);
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
