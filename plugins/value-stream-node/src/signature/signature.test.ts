import { requireFresh } from './requireFresh';
import { requireSignature } from './requireSignature';
import { requireToken } from './requireToken';
import { sameSecret } from './sameSecret';

// RFC 4231, test case 2: HMAC-SHA-256 with the key "Jefe".
const CONTENT = Buffer.from('what do ya want for nothing?');
const DIGEST =
  '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

const check = (signatures: string[], secrets: string[]) => () =>
  requireSignature({ content: CONTENT, signatures, secrets, encoding: 'hex' });

describe('requireSignature', () => {
  it('takes one signature that fits one secret', () => {
    expect(check([DIGEST], ['Jefe'])).not.toThrow();
    expect(check(['00', DIGEST], ['other', 'Jefe'])).not.toThrow();
  });

  it.each<[string, string[], string[]]>([
    ['another secret', [DIGEST], ['jefe']],
    ['another signature', [DIGEST.replace('5', '6')], ['Jefe']],
    ['part of the signature', [DIGEST.slice(0, 32)], ['Jefe']],
    ['no signature', [], ['Jefe']],
    ['an empty signature', [''], ['Jefe']],
  ])('refuses %s', (_, signatures, secrets) => {
    expect(check(signatures, secrets)).toThrow(
      'The delivery is not signed with a secret of this source',
    );
  });

  it('refuses all where the source has no secret', () => {
    expect(check([DIGEST], [])).toThrow('has no secret in configuration');
  });
});

describe('requireToken', () => {
  it('takes either secret', () => {
    expect(() => requireToken('b', ['a', 'b'])).not.toThrow();
  });
  it.each([undefined, '', 'c'])('refuses the token %j', token => {
    expect(() => requireToken(token, ['a', 'b'])).toThrow(
      'The delivery carries no token of this source',
    );
  });
  it('refuses no token even where a secret is empty', () => {
    expect(() => requireToken(undefined, [''])).toThrow();
  });
});

describe('requireFresh', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([0, 299_999, -299_999])('takes one sent %i ms ago', ago => {
    expect(() => requireFresh(now - ago, now)).not.toThrow();
  });
  it.each([300_001, -300_001])('refuses one sent %i ms ago', ago => {
    expect(() => requireFresh(now - ago, now)).toThrow('stale');
  });
  it.each([undefined, NaN])('refuses the time %j', at => {
    expect(() => requireFresh(at, now)).toThrow('stale');
  });
});

describe('sameSecret', () => {
  it('tells texts apart whatever their lengths', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd')).toBe(false);
    expect(sameSecret('', 'a')).toBe(false);
  });
});
