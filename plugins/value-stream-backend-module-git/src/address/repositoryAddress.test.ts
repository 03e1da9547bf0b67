import { addressSelectors, readRepositoryAddress } from './repositoryAddress';

describe('the address of a repository', () => {
  it.each([
    ['https://github.com/acme/api.git', 'https://github.com/acme/api'],
    ['https://github.com/acme/api/', 'https://github.com/acme/api'],
    [
      'url:https://github.com/acme/api/tree/main/',
      'https://github.com/acme/api',
    ],
    [
      'url:https://github.com/acme/mono/blob/main/services/a/catalog-info.yaml',
      'https://github.com/acme/mono',
    ],
    [
      'https://gitlab.com/acme/team/api/-/tree/main/src',
      'https://gitlab.com/acme/team/api',
    ],
    [
      'https://bitbucket.org/acme/api/src/main/',
      'https://bitbucket.org/acme/api',
    ],
    [
      'https://dev.azure.com/acme/Shop/_git/api',
      'https://dev.azure.com/acme/Shop/_git/api',
    ],
    ['git@github.com:acme/api.git', 'https://github.com/acme/api'],
    [
      'ssh://git@git.acme.example:7999/acme/api.git',
      'https://git.acme.example/acme/api',
    ],
    ['https://GitHub.com/Acme/API', 'https://github.com/Acme/API'],
  ])('%s is %s', (address, url) => {
    expect(readRepositoryAddress(address)).toMatchObject({
      url,
      credentials: false,
    });
  });

  it('tells whether credentials are in it, and never repeats them', () => {
    for (const address of [
      'https://ada:secret@github.com/acme/api',
      'https://token@github.com/acme/api',
      'ssh://git:secret@github.com/acme/api',
    ]) {
      const read = readRepositoryAddress(address);
      expect(read?.credentials).toBe(true);
      expect(JSON.stringify(read)).not.toMatch(/secret|token/);
    }
  });

  it.each([
    '',
    'file:///srv/api',
    '/srv/api',
    'ext::sh -c id',
    'https://github.com',
    'C:\\code',
  ])('is not %p', address => {
    expect(readRepositoryAddress(address)).toBeUndefined();
  });

  it('names the annotations that entities carry for it', () => {
    expect(addressSelectors('https://github.com/acme/api')).toEqual([
      {
        annotation: 'backstage.io/source-location',
        value: 'https://github.com/acme/api',
      },
      { annotation: 'github.com/project-slug', value: 'acme/api' },
    ]);
    expect(addressSelectors('https://gitlab.acme.example/a/b/c')).toEqual([
      {
        annotation: 'backstage.io/source-location',
        value: 'https://gitlab.acme.example/a/b/c',
      },
      { annotation: 'gitlab.com/project-slug', value: 'a/b/c' },
    ]);
  });
});
