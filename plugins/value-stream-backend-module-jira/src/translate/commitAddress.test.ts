import { commitAddress } from './commitAddress';

const SHA = 'a'.repeat(40);

describe('the address of a commit', () => {
  it.each([
    [`https://github.com/acme/api/commit/${SHA}`, 'github.com/acme/api'],
    [
      `https://gitlab.example.com/group/sub/api/-/commit/${SHA}?view=parallel`,
      'gitlab.example.com/group/sub/api',
    ],
    [`https://bitbucket.org/acme/api/commits/${SHA}`, 'bitbucket.org/acme/api'],
    [
      `https://git.example.com/projects/PAY/repos/api/commits/${SHA}`,
      'git.example.com/PAY/api',
    ],
  ])('%s', (url, repository) => {
    expect(commitAddress(url)).toEqual({ repository, sha: SHA });
  });

  it.each([
    `https://github.com/acme/api/pull/${SHA}`,
    'https://github.com/acme/api/commit/abc123',
    `ftp://github.com/acme/api/commit/${SHA}`,
  ])('%s is none', url => {
    expect(commitAddress(url)).toBeUndefined();
  });
});
