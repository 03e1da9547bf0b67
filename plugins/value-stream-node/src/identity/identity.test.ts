import { activityId } from './activityId';
import { identityOf } from './identityOf';

describe('identities', () => {
  it('are hashed to the first 32 digits of SHA-256', () => {
    // The digest of 'abc' is the test vector of FIPS 180-2.
    expect(activityId('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  });

  it('tell apart parts that would run together', () => {
    expect(identityOf('moved', 'a|b', 'c')).not.toBe(
      identityOf('moved', 'a', 'b|c'),
    );
    expect(identityOf('moved', 'PAY-1', 7, null)).toBe(
      '["moved","PAY-1",7,null]',
    );
  });
});
