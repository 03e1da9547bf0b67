import { wrapLabel } from './wrapLabel';

// 6.6 pixels a letter and 8 of padding: 74 pixels hold ten letters.
describe('wrapLabel', () => {
  it('leaves a label that fits alone', () => {
    expect(wrapLabel('Backlog', 74, 2)).toEqual(['Backlog']);
  });

  it('breaks between words', () => {
    expect(wrapLabel('waiting for Analysis', 74, 2)).toEqual([
      'waiting',
      'for Analy…',
    ]);
    expect(wrapLabel('waiting for Analysis', 81, 2)).toEqual([
      'waiting for',
      'Analysis',
    ]);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapLabel('Development', 60, 2)).toEqual(['Develo…']);
  });

  it('writes nothing where only a few letters would fit, unless they are all', () => {
    expect(wrapLabel('Backlog', 35, 2)).toEqual([]);
    expect(wrapLabel('QA', 35, 2)).toEqual(['QA']);
  });

  it('has less room in bold', () => {
    expect(wrapLabel('Releases 1', 74, 1, 'bold')).toEqual(['Release…']);
  });
});
