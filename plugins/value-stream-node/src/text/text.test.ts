import { boundedText } from './boundedText';
import { isStorableText } from './isStorableText';

describe('texts for the databases', () => {
  it('are cut without splitting a character', () => {
    expect(boundedText('abc', 3)).toBe('abc');
    expect(boundedText('abcd', 3)).toBe('abc');
    expect(boundedText('ab😀', 3)).toBe('ab');
  });

  it('have no NUL and no half characters', () => {
    expect(isStorableText('Grüße 😀\n')).toBe(true);
    expect(isStorableText('a\0b')).toBe(false);
    expect(isStorableText('\ud83d')).toBe(false);
  });
});
