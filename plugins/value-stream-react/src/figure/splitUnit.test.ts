import { splitUnit } from './splitUnit';

describe('splitUnit', () => {
  it.each([
    ['9.4 days', '9.4', ' days'],
    ['7.6 / week', '7.6', ' / week'],
    ['43 %', '43', ' %'],
    ['+42', '+42', ''],
    ['–', '–', ''],
    ['%43', '', '%43'],
  ])('%s', (text, number, unit) => {
    expect(splitUnit(text)).toEqual([number, unit]);
  });
});
