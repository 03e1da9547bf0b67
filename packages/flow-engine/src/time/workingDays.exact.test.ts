import { DEFAULT_CALENDAR } from './defaultCalendar';
import { instantWorked, workedUntil, workingDays } from './workingDays';
import { HOUR } from '../__testUtils__/history';
import { at, iso } from './__testUtils__/instants';

const UTC_ZONE = { startsAt: [at('2024-01-01T00:00Z')], offsetMs: [0] };
const FORTNIGHT = [at('2024-01-01T00:00Z'), at('2024-01-15T00:00Z')] as const;

describe('workingDays', () => {
  const days = workingDays(DEFAULT_CALENDAR, UTC_ZONE, ...FORTNIGHT);

  it('opens on ten days of a fortnight, eight hours each', () => {
    expect(Array.from(days.openAt, iso)).toEqual([
      '2024-01-01T09:00:00.000Z',
      '2024-01-02T09:00:00.000Z',
      '2024-01-03T09:00:00.000Z',
      '2024-01-04T09:00:00.000Z',
      '2024-01-05T09:00:00.000Z',
      '2024-01-08T09:00:00.000Z',
      '2024-01-09T09:00:00.000Z',
      '2024-01-10T09:00:00.000Z',
      '2024-01-11T09:00:00.000Z',
      '2024-01-12T09:00:00.000Z',
    ]);
    expect(Array.from(days.closeAt, (t, i) => t - days.openAt[i])).toEqual(
      new Array(10).fill(8 * HOUR),
    );
    expect(Array.from(days.before, ms => ms / HOUR)).toEqual([
      0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80,
    ]);
  });

  it('knows the first opening that ends after each day begins', () => {
    expect(Array.from(days.firstOfDay)).toEqual([
      0, 1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10,
    ]);
  });

  it('cuts openings at the edges of its range', () => {
    const noon = at('2024-01-01T12:00Z');
    const { openAt, closeAt } = workingDays(
      DEFAULT_CALENDAR,
      { startsAt: [noon], offsetMs: [0] },
      noon,
      at('2024-01-02T11:00Z'),
    );
    expect(Array.from(openAt, iso)).toEqual([
      '2024-01-01T12:00:00.000Z',
      '2024-01-02T09:00:00.000Z',
    ]);
    expect(Array.from(closeAt, iso)).toEqual([
      '2024-01-01T17:00:00.000Z',
      '2024-01-02T11:00:00.000Z',
    ]);
  });

  it('has no opening where work begins as the range ends', () => {
    const { openAt } = workingDays(
      DEFAULT_CALENDAR,
      { startsAt: [at('2024-01-01T17:00Z')], offsetMs: [0] },
      at('2024-01-01T17:00Z'),
      at('2024-01-02T09:00Z'),
    );
    expect(openAt).toHaveLength(0);
  });

  it('begins on the local day, behind universal time as well', () => {
    // 20:00 is 15:00 in New York: two hours are left of that Monday.
    const from = at('2024-01-01T20:00Z');
    const { openAt, closeAt } = workingDays(
      DEFAULT_CALENDAR,
      { startsAt: [from], offsetMs: [-5 * HOUR] },
      from,
      at('2024-01-02T20:00Z'),
    );
    expect(Array.from(openAt, iso)).toEqual([
      '2024-01-01T20:00:00.000Z',
      '2024-01-02T14:00:00.000Z',
    ]);
    expect(iso(closeAt[0])).toBe('2024-01-01T22:00:00.000Z');
  });

  it('leaves behind an opening that ends as a day begins', () => {
    const { firstOfDay } = workingDays(
      { ...DEFAULT_CALENDAR, workingHours: [[0, 24 * 60]] },
      UTC_ZONE,
      ...FORTNIGHT,
    );
    expect(Array.from(firstOfDay)).toEqual([
      0, 1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10,
    ]);
  });

  it('finds instants in each of the openings of a day', () => {
    // 9 to 12 and 13 to 18, asked on Tuesday at 17:00: 8 hours of Monday, 3 of
    // Tuesday morning and 4 of its afternoon were worked.
    const split = workingDays(
      {
        ...DEFAULT_CALENDAR,
        workingHours: [
          [9 * 60, 12 * 60],
          [13 * 60, 18 * 60],
        ],
      },
      UTC_ZONE,
      ...FORTNIGHT,
    );
    const found = (hours: number) =>
      iso(instantWorked(split, hours * HOUR, at('2024-01-02T17:00Z')));
    expect(found(14)).toBe('2024-01-02T16:00:00.000Z');
    expect(found(11)).toBe('2024-01-02T13:00:00.000Z');
    expect(found(10)).toBe('2024-01-02T11:00:00.000Z');
    expect(found(8)).toBe('2024-01-02T09:00:00.000Z');
    expect(found(4)).toBe('2024-01-01T14:00:00.000Z');
    expect(found(2)).toBe('2024-01-01T11:00:00.000Z');
  });

  it('tells weekdays before 1970', () => {
    // 1969-12-29 was a Monday; the next Saturday is 1970-01-03.
    const from = at('1969-12-27T00:00Z');
    const { openAt } = workingDays(
      DEFAULT_CALENDAR,
      { startsAt: [from], offsetMs: [0] },
      from,
      at('1970-01-05T00:00Z'),
    );
    expect(Array.from(openAt, iso)).toEqual(
      [29, 30, 31, 1, 2].map(
        day =>
          `${day > 2 ? '1969-12' : '1970-01'}-${String(day).padStart(
            2,
            '0',
          )}T09:00:00.000Z`,
      ),
    );
  });

  it('works on Sundays where day 7 is named', () => {
    const { openAt } = workingDays(
      { ...DEFAULT_CALENDAR, workingDays: [7], holidays: ['2024-01-07'] },
      UTC_ZONE,
      ...FORTNIGHT,
    );
    expect(Array.from(openAt, iso)).toEqual(['2024-01-14T09:00:00.000Z']);
  });

  it('counts worked time before, within and after an opening', () => {
    const worked = (when: string) => workedUntil(days, at(when)) / HOUR;
    expect(worked('2024-01-01T00:00Z')).toBe(0);
    expect(worked('2024-01-01T09:00Z')).toBe(0);
    expect(worked('2024-01-01T12:30Z')).toBe(3.5);
    expect(worked('2024-01-01T17:00Z')).toBe(8);
    expect(worked('2024-01-01T23:00Z')).toBe(8);
    expect(worked('2024-01-02T10:00Z')).toBe(9);
    expect(worked('2024-01-06T12:00Z')).toBe(40);
    expect(worked('2024-01-14T12:00Z')).toBe(80);
  });

  it('finds the latest instant by which no more was worked', () => {
    const found = (hours: number, from: string) =>
      iso(instantWorked(days, hours * HOUR, at(from)));
    expect(found(3, '2024-01-10T12:00Z')).toBe('2024-01-01T12:00:00.000Z');
    expect(found(8, '2024-01-10T12:00Z')).toBe('2024-01-02T09:00:00.000Z');
    expect(found(40, '2024-01-10T12:00Z')).toBe('2024-01-08T09:00:00.000Z');
    expect(found(40, '2024-01-07T12:00Z')).toBe('2024-01-07T12:00:00.000Z');
    expect(found(41, '2024-01-08T10:00Z')).toBe('2024-01-08T10:00:00.000Z');
    expect(found(0, '2024-01-03T12:00Z')).toBe('2024-01-01T09:00:00.000Z');
    expect(found(80, '2024-01-14T12:00Z')).toBe('2024-01-14T12:00:00.000Z');
  });

  it('stays where it is asked where it never opens', () => {
    const never = workingDays(
      { ...DEFAULT_CALENDAR, workingDays: [] },
      UTC_ZONE,
      ...FORTNIGHT,
    );
    expect(workedUntil(never, at('2024-01-10T12:00Z'))).toBe(0);
    const noon = at('2024-01-10T12:00Z');
    expect(instantWorked(never, 0, noon)).toBe(noon);
  });
});
