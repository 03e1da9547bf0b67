import { shortKey } from './shortKey';

describe('shortKey', () => {
  it.each([
    ['jira:acme/PAY-123', 'PAY-123'],
    ['PAY-123', 'PAY-123'],
    [
      'git:github.com/acme/api@9fceb02d0ae598e95dc970b74767f19372d61af8',
      '9fceb02d0',
    ],
    ['pep:8', '8'],
  ])('calls %s %s', (key, name) => {
    expect(shortKey(key)).toBe(name);
  });
});
