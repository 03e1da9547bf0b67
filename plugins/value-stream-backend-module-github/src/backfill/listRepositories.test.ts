import { readGithubOptions } from '../options/readGithubOptions';
import { listRepositories } from './listRepositories';

const SLUG = 'github.com/project-slug';
const LOCATION = 'backstage.io/source-location';

function listed(
  selectors: readonly (readonly [string, string, string])[],
  host = 'github.com',
  options: object = {},
): string[] {
  return listRepositories(
    {
      source: { id: 'test', connector: 'github' },
      options: readGithubOptions(options),
      credentials: {},
      selectors: selectors.map(([entityRef, annotation, value]) => ({
        entityRef,
        annotation,
        value,
      })),
    },
    host,
  ).map(({ slug, namedBy }) => `${slug} by ${namedBy}`);
}

describe('listRepositories', () => {
  it('takes project slugs, source locations and configured ones, each once', () => {
    expect(
      listed(
        [
          ['component:default/a', SLUG, 'acme/api'],
          [
            'component:default/a',
            LOCATION,
            'url:https://github.com/acme/api/tree/main/',
          ],
          ['component:default/b', SLUG, 'Acme/API'],
          [
            'component:default/c',
            LOCATION,
            'url:https://github.com/acme/web.git',
          ],
          ['component:default/d', LOCATION, 'file:/srv/d'],
          ['component:default/e', SLUG, 'no slug'],
        ],
        'github.com',
        { repositories: ['acme/plans'] },
      ),
    ).toEqual([
      "acme/plans by 'repositories' in the source's options",
      "acme/api by 'github.com/project-slug' of component:default/a",
      "acme/web by 'backstage.io/source-location' of component:default/c",
    ]);
  });

  it('tells hosts apart by the source location of the same repository', () => {
    const selectors = [
      ['component:default/a', SLUG, 'acme/api'],
      [
        'component:default/a',
        LOCATION,
        'url:https://github.acme.example/acme/api',
      ],
      ['component:default/b', SLUG, 'acme/web'],
      // Its description lives elsewhere than its code.
      ['component:default/b', LOCATION, 'url:https://gitlab.com/acme/catalog'],
    ] as const;
    expect(listed(selectors)).toEqual([
      "acme/web by 'github.com/project-slug' of component:default/b",
    ]);
    expect(listed(selectors, 'github.acme.example')[0]).toContain('acme/api');
  });
});
