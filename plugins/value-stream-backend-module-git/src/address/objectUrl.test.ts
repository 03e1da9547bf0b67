import { commitUrl, tagUrl } from './objectUrl';

describe('pages of commits and tags', () => {
  it.each([
    ['https://github.com/a/b', '/commit/c0ffee', '/releases/tag/rel%2F1'],
    ['https://gitlab.com/a/b', '/-/commit/c0ffee', '/-/tags/rel%2F1'],
    ['https://bitbucket.org/a/b', '/commits/c0ffee', '/src/rel%2F1'],
    [
      'https://dev.azure.com/a/p/_git/b',
      '/commit/c0ffee',
      '?version=GTrel%2F1',
    ],
    ['https://git.acme.example/a/b', '/commit/c0ffee', '/releases/tag/rel%2F1'],
  ])('of %s', (url, commit, tag) => {
    expect(commitUrl(url, 'c0ffee')).toBe(url + commit);
    expect(tagUrl(url, 'rel/1')).toBe(url + tag);
  });
});
