import { Selector } from '@value-stream/backstage-plugin-value-stream-node';

const HOSTS: Readonly<Record<string, string>> = {
  'github.com/project-slug': 'github.com',
  'gitlab.com/project-slug': 'gitlab.com',
};

/** `<host>/<path>` of the one repository that selectors speak of, if they do. */
export function repositoryOfSelectors(
  selectors: readonly Selector[] = [],
): string | undefined {
  const found = new Set<string>();
  for (const { annotation, value } of selectors) {
    const host = HOSTS[annotation];
    if (host) {
      found.add(`${host}/${value.trim()}`);
    } else if (annotation === 'backstage.io/source-location') {
      found.add(
        value
          .trim()
          .replace(/^(?:url:)?https?:\/\//, '')
          .replace(/\/(?:-\/)?(?:tree|blob)\/.*$/, '')
          .replace(/\/+$/, '')
          .replace(/\.git$/, ''),
      );
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}
