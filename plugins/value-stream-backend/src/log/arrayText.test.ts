import { arrayText } from './arrayText';

describe('arrayText', () => {
  it('puts every element in quotes, so that none is taken for anything but text', () => {
    expect(arrayText(['a', 'NULL', '', '{b,c}', ' d '])).toBe(
      '{"a","NULL","","{b,c}"," d "}',
    );
  });

  it('escapes quotes and backslashes', () => {
    expect(arrayText(['say "hi"', 'C:\\temp'])).toBe(
      String.raw`{"say \"hi\"","C:\\temp"}`,
    );
  });

  it('tells null from its name', () => {
    expect(arrayText([null, 'x', 7])).toBe('{NULL,"x","7"}');
    expect(arrayText(['x', undefined])).toBe('{"x",NULL}');
  });

  it('knows the empty list', () => {
    expect(arrayText([])).toBe('{}');
  });
});
