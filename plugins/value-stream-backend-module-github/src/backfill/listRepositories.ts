import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import { isSlug } from '../options/isSlug';

/** A repository to read under the name by which it is selected. */
export interface SelectedRepository {
  readonly slug: string;
  /** Where its name is written, for what to correct. */
  readonly namedBy: string;
}

const PROJECT_SLUG = 'github.com/project-slug';
const SOURCE_LOCATION = 'backstage.io/source-location';

/**
 * The repositories of one host that configuration and catalog name. A project
 * slug does not say its host: where the same entity has a source location of
 * that very repository, its host counts, else every source takes it.
 */
export function listRepositories(
  { options, selectors }: SourceScope<GithubOptions>,
  host: string,
): readonly SelectedRepository[] {
  const locations = new Map<string, { host: string; slug: string }>();
  for (const { annotation, value, entityRef } of selectors) {
    const location =
      annotation === SOURCE_LOCATION ? readLocation(value) : undefined;
    if (location) {
      locations.set(entityRef, location);
    }
  }
  const selected = new Map<string, SelectedRepository>();
  const add = (slug: string, namedBy: string) => {
    const lower = slug.toLowerCase();
    if (isSlug(slug) && !selected.has(lower)) {
      selected.set(lower, { slug, namedBy });
    }
  };
  options.repositories.forEach(slug =>
    add(slug, "'repositories' in the source's options"),
  );
  for (const { annotation, value, entityRef } of selectors) {
    const location = locations.get(entityRef);
    const slug = value.trim();
    const elsewhere =
      location !== undefined &&
      location.host !== host &&
      location.slug.toLowerCase() === slug.toLowerCase();
    if (annotation === PROJECT_SLUG && !elsewhere) {
      add(slug, `'${PROJECT_SLUG}' of ${entityRef}`);
    }
  }
  for (const [entityRef, location] of locations) {
    if (location.host === host) {
      add(location.slug, `'${SOURCE_LOCATION}' of ${entityRef}`);
    }
  }
  return [...selected.values()];
}

function readLocation(
  value: string,
): { readonly host: string; readonly slug: string } | undefined {
  const address = value.trim().replace(/^url:/, '');
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    return undefined;
  }
  const { host, pathname } = new URL(address);
  const [, owner, name] = pathname.split('/');
  const slug = `${owner}/${(name ?? '').replace(/\.git$/, '')}`;
  return isSlug(slug) ? { host: host.toLowerCase(), slug } : undefined;
}
