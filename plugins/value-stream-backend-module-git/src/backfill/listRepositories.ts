import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { readRepositoryAddress } from '../address/repositoryAddress';
import { GitOptions, RepositoryOptions } from '../options/GitOptions';

/** A repository to read, and who named it. */
export interface ListedRepository
  extends Pick<RepositoryOptions, 'id' | 'path' | 'url' | 'branch'> {
  readonly namedBy: 'configuration' | 'catalog';
}

export const SOURCE_LOCATION = 'backstage.io/source-location';

/**
 * The configured repositories, and those catalog entities name; one that both
 * name is the configured one. Locations that are no repository on a host,
 * such as `file:`, are not read.
 */
export function listRepositories({
  options,
  selectors,
}: SourceScope<GitOptions>): readonly ListedRepository[] {
  const listed = new Map<string, ListedRepository>();
  const addresses = new Set<string>();
  for (const { id, path, url, branch } of options.repositories) {
    listed.set(id, { id, path, url, branch, namedBy: 'configuration' });
    addresses.add((url && readRepositoryAddress(url)?.id) || id);
  }
  for (const { annotation, value } of options.fromCatalog ? selectors : []) {
    const address =
      annotation === SOURCE_LOCATION && /^(url:)?https?:/.test(value)
        ? readRepositoryAddress(value)
        : undefined;
    if (address && !addresses.has(address.id) && !listed.has(address.id)) {
      listed.set(address.id, {
        id: address.id,
        // What the catalog says is never used with the credentials in it.
        url: address.url,
        namedBy: 'catalog',
      });
    }
  }
  return [...listed.values()];
}
