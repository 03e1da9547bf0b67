import { csvText } from './csvText';

describe('csvText', () => {
  it('quotes what would break a row, and leaves what is not known empty', () => {
    expect(
      csvText([
        ['a', 'b', 'c'],
        ['x, "y"', undefined, 0],
        ['two\nlines', -1.5, ''],
      ]),
    ).toBe('a,b,c\r\n"x, ""y""",,0\r\n"two\nlines",-1.5,\r\n');
  });

  it('lets no text run as a formula', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x']])).toBe("'=1+1,'+1,'-1,'@x\r\n");
  });
});
