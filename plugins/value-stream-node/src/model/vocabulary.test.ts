import { isLinkRelation, isObjectKind, isVerbOf } from './vocabulary';

describe('the vocabulary of the delivery model', () => {
  it('knows its own kinds and verbs, and keeps foreign ones that say so', () => {
    expect(isObjectKind('work-item')).toBe(true);
    expect(isObjectKind('x:ticket')).toBe(true);
    expect(isObjectKind('ticket')).toBe(false);
    expect(isVerbOf('work-item', 'moved')).toBe(true);
    expect(isVerbOf('commit', 'moved')).toBe(false);
    expect(isVerbOf('commit', 'x:signed')).toBe(true);
    expect(isVerbOf('x:ticket', 'sold')).toBe(true);
    expect(isLinkRelation('implements')).toBe(true);
    expect(isLinkRelation('mentions')).toBe(false);
  });

  it('does not take names of object members for kinds', () => {
    expect(isObjectKind('constructor')).toBe(false);
    expect(isObjectKind('__proto__')).toBe(false);
  });
});
