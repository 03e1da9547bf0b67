import fc from 'fast-check';
import { readEpochMs, readInstant, readWholeSecond } from './readInstant';

describe('an instant', () => {
  it.each([
    ['2013-12-03T17:23:34Z', '2013-12-03T17:23:34Z'],
    ['2020-06-18 11:51:36 UTC', '2020-06-18T11:51:36Z'],
    ['2021-04-28 21:50:00 +0200', '2021-04-28T19:50:00Z'],
    ['2012-06-28T03:44:20-07:00', '2012-06-28T10:44:20Z'],
    ['2019-06-13T05:35:30.250-0430', '2019-06-13T10:05:30.250Z'],
    ['2024-03-04T11:00+01:00', '2024-03-04T10:00:00Z'],
    ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00Z'],
    ['2024-03-04T10:00:00.123987654Z', '2024-03-04T10:00:00.123Z'],
  ])('%s is %s', (text, same) => {
    expect(readInstant(text)).toBe(Date.parse(same));
    expect(readWholeSecond(text)).toBe(
      Math.floor(Date.parse(same) / 1_000) * 1_000,
    );
  });

  it.each([
    '',
    '2024-03-04',
    '2024-03-04T10:00:00',
    '2024-02-30T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2024-13-01T10:00:00Z',
    '2024-03-04T24:00:00Z',
    '2024-03-04T10:60:00Z',
    '2024-03-04T10:00:00+24:00',
    '1969-12-31T23:59:59Z',
    '10000-01-01T00:00:00Z',
    'yesterday',
    1_700_000_000_000,
    null,
    {},
  ])('%j is none', value => {
    expect(readInstant(value)).toBeUndefined();
    expect(readWholeSecond(value)).toBeUndefined();
  });

  it('is what the calendar of the language says', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(0),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        }),
        date => {
          expect(readInstant(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it('is a whole number of milliseconds where the tool writes those', () => {
    expect(readEpochMs(1_700_000_000_123)).toBe(1_700_000_000_123);
    for (const none of [0, -1, 1.5, 1e300, 253_402_300_800_000, '5', null]) {
      expect(readEpochMs(none)).toBeUndefined();
    }
  });
});
