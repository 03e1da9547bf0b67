import { isWellQuoted } from './isWellQuoted';

describe('quotes in a CSV record', () => {
  it.each([
    ['a,b', true],
    ['', true],
    [',,', true],
    ['"a,b",c', true],
    ['"a ""b"" c"', true],
    ['""', true],
    ['"two\nlines",x', true],
    ['"a"b,c', false],
    ['a"b,c', false],
    ['"a', false],
    ['a,"b" ', false],
    ['"a""', false],
  ])('%j: %p', (record, well) => {
    expect(isWellQuoted(record, ',')).toBe(well);
  });
});
