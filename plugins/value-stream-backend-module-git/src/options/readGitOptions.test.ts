import { readGitOptions } from './readGitOptions';

describe('options of a git source', () => {
  it('name repositories by their address, or by an id where they are a path', () => {
    const { repositories, fromCatalog } = readGitOptions({
      repositories: [
        { url: 'https://github.com/acme/api.git' },
        { path: '../..', id: 'shop', entities: ['component:default/shop'] },
      ],
    });
    expect(repositories.map(({ id }) => id)).toEqual([
      'github.com/acme/api',
      'shop',
    ]);
    expect(repositories[1].entities).toEqual(['component:default/shop']);
    expect(fromCatalog).toBe(false);
  });

  it.each([
    [{}, "list 'repositories', or set 'fromCatalog: true'"],
    [{ repositories: {} }, 'repositories must be a list'],
    [{ repositories: [{}] }, "give 'path' or 'url'"],
    [{ repositories: [{ path: '.' }] }, "needs an 'id'"],
    [{ repositories: [{ url: '/srv' }] }, 'no address of a repository'],
    [
      { repositories: [{ path: '.', id: 'a@b' }] },
      "without spaces, '@' and '#'",
    ],
    [
      {
        repositories: [
          { path: '.', id: 'a' },
          { path: '..', id: 'a' },
        ],
      },
      "two repositories have the id 'a'",
    ],
    [{ fromCatalog: 'yes' }, 'fromCatalog must be true or false'],
    [{ fromCatalog: true, tags: 'v.*' }, "has no option 'tags'"],
    [
      { fromCatalog: true, releases: { tags: '(' } },
      'releases.tags is no regular expression',
    ],
    [
      { fromCatalog: true, deployments: [{ environment: 'production' }] },
      "exactly one of 'tags' and 'branches'",
    ],
    [
      { fromCatalog: true, deployments: [{ tags: 'v.*' }] },
      'deployments[0].environment is missing',
    ],
  ])('%j are refused: %s', (options, message) => {
    expect(() => readGitOptions(options)).toThrow(message);
  });
});
