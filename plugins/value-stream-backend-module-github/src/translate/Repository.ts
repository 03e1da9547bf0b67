import {
  Fields,
  Selector,
  TranslateContext,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import { isSlug } from '../options/isSlug';

export const DEFAULT_HOST = 'github.com';

/** A repository as keys and selectors name it. */
export interface Repository {
  /** `owner/name` as the catalog spells it. */
  readonly slug: string;
  /** `<host>/<owner>/<name>`. */
  readonly id: string;
  readonly url: string;
  readonly defaultBranch?: string;
  readonly selectors: readonly Selector[];
}

/** The host of the source, as keys have it. */
export function hostOf({
  source,
}: Pick<TranslateContext<GithubOptions>, 'source'>): string {
  return (source.host ?? DEFAULT_HOST).toLowerCase();
}

/** @throws Unusable where the payload names no repository. */
export function readRepository(
  body: Fields,
  context: TranslateContext<GithubOptions>,
): Repository {
  const repository = body.requiredObject('repository');
  return {
    ...repositoryNamed(
      repository.text('full_name') ??
        `${repository
          .requiredObject('owner')
          .requiredText('login')}/${repository.requiredText('name')}`,
      context,
    ),
    defaultBranch: repository.text('default_branch', 250),
  };
}

/**
 * @param fullName - `owner/name` as GitHub spells it
 * @throws Unusable where it is none
 */
export function repositoryNamed(
  fullName: string,
  context: TranslateContext<GithubOptions>,
): Repository {
  if (!isSlug(fullName)) {
    throw new Unusable('the repository has no name of the form owner/name');
  }
  const host = hostOf(context);
  const slug = context.options.renamed.get(fullName.toLowerCase()) ?? fullName;
  const url = `https://${host}/${slug}`;
  return {
    slug,
    id: `${host}/${slug}`,
    url,
    selectors: [
      { annotation: 'github.com/project-slug', value: slug },
      { annotation: 'backstage.io/source-location', value: url },
    ],
  };
}

/**
 * The repository in which an issue lives, by the address of its own.
 *
 * @throws Unusable where it does not say
 */
export function repositoryOfIssue(
  issue: Fields,
  context: TranslateContext<GithubOptions>,
): Repository {
  const address = issue.requiredText('repository_url');
  const fullName = /\/repos\/([^/]+\/[^/]+)$/.exec(address)?.[1];
  if (!fullName) {
    throw new Unusable("'repository_url' is no address of a repository");
  }
  return repositoryNamed(fullName, context);
}
