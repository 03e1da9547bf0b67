import { parseInstant } from './parseInstant';

const AT = Date.UTC(2019, 5, 13, 10, 5, 30);

describe('an instant of Jira', () => {
  it.each([
    ['2019-06-13T10:05:30.000+0000', AT],
    ['2019-06-13T12:05:30.250+02:00', AT + 250],
    ['2019-06-13T05:35:30.000-0430', AT],
    ['2019-06-13T10:05:30Z', AT],
    [AT, AT],
    ['2019-06-13', Date.UTC(2019, 5, 13)],
  ])('%s is read', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
  });

  it.each([
    '2024-02-30T10:00:00.000+0000',
    '2019-06-13T25:00:00.000+0000',
    '2019-06-13T10:05:30',
    '13/Jun/19 10:05 AM',
    '+275760-09-13T00:00:00.000Z',
    '',
    -1,
    1.5,
    null,
    {},
  ])('%j is none', value => {
    expect(parseInstant(value)).toBeUndefined();
  });
});
