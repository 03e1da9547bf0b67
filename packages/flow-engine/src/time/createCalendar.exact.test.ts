import { DEFAULT_CALENDAR } from './defaultCalendar';
import { calendarOf } from './calendarOf';
import { createCalendar } from './createCalendar';
import { DAY, HOUR } from '../__testUtils__/history';
import { at, iso } from './__testUtils__/instants';

describe('createCalendar at its edges', () => {
  it('counts worked time from the beginning of 2015', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Thursday and Friday, 1 and 2 January 2015.
    expect(calendar.workedBy(at('2015-01-01T00:00Z'))).toBe(0);
    expect(calendar.workedBy(at('2015-01-05T00:00Z'))).toBe(16 * HOUR);
    // Wednesday 31 December 2014, seen after its tables have grown backwards.
    expect(calendar.workedBy(at('2014-12-31T00:00Z'))).toBe(-8 * HOUR);
    expect(calendar.workedBy(at('2015-01-05T00:00Z'))).toBe(16 * HOUR);
  });

  it('measures across the last day of its first tables', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Tuesday 31 December 2030 to Thursday 2 January 2031.
    expect(
      calendar.workingMs(at('2030-12-31T00:00Z'), at('2031-01-01T00:00Z')),
    ).toBe(8 * HOUR);
    expect(
      calendar.workingMs(at('2030-12-31T16:00Z'), at('2031-01-02T10:00Z')),
    ).toBe(10 * HOUR);
    expect(
      calendar.workingMs(at('2031-01-02T10:00Z'), at('2030-12-31T16:00Z')),
    ).toBe(-10 * HOUR);
  });

  it('keeps what it has while its tables grow to either side', () => {
    const weeks = (from: string, to: string) =>
      createCalendar(DEFAULT_CALENDAR).workingMs(at(from), at(to)) /
      (40 * HOUR);
    // Mondays: 5 January 2015 and 2 June 2031 are 856 weeks apart.
    expect(weeks('2015-01-05', '2031-06-02')).toBe(856);
    // 2 June 2014 and 30 December 2030: 865 weeks, asked the other way round.
    expect(weeks('2030-12-30', '2014-06-02')).toBe(-865);
    expect(weeks('1960-01-04', '1960-01-11')).toBe(1);
  });

  it('goes back from an instant outside of its tables', () => {
    // Monday 2 January 2040, 10:00, less an hour.
    expect(
      iso(
        createCalendar(DEFAULT_CALENDAR).before(at('2040-01-02T10:00Z'), HOUR),
      ),
    ).toBe('2040-01-02T09:00:00.000Z');
  });

  it('goes back past the beginning of its tables for enough working time', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Friday 2 January 2015, 10:00, less 17 hours: one of Friday, eight of
    // Thursday and eight of Wednesday, and no night before that.
    expect(iso(calendar.before(at('2015-01-02T10:00Z'), 17 * HOUR))).toBe(
      '2014-12-31T09:00:00.000Z',
    );
    expect(iso(calendar.before(at('2015-01-02T10:00Z'), 9 * HOUR))).toBe(
      '2015-01-01T09:00:00.000Z',
    );
  });

  it('tells local dates on either side of a clock change', () => {
    const calendar = createCalendar({
      ...DEFAULT_CALENDAR,
      timeZone: 'Europe/Vienna',
    });
    const dateAt = (when: string) =>
      iso(calendar.localDay(at(when)) * DAY).slice(0, 10);
    expect(dateAt('2024-03-30T22:59Z')).toBe('2024-03-30');
    expect(dateAt('2024-03-30T23:00Z')).toBe('2024-03-31');
    expect(dateAt('2024-03-31T21:59Z')).toBe('2024-03-31');
    expect(dateAt('2024-03-31T22:00Z')).toBe('2024-04-01');
    expect(dateAt('2024-10-26T22:00Z')).toBe('2024-10-27');
    expect(dateAt('2024-10-27T22:59Z')).toBe('2024-10-27');
    const start = (date: string) =>
      iso(calendar.startOfLocalDay(at(date) / DAY));
    expect(start('2024-03-31')).toBe('2024-03-30T23:00:00.000Z');
    expect(start('2024-04-01')).toBe('2024-03-31T22:00:00.000Z');
    expect(start('2024-10-27')).toBe('2024-10-26T22:00:00.000Z');
    expect(start('2024-10-28')).toBe('2024-10-27T23:00:00.000Z');
    // The first local day of its tables began before them.
    expect(start('2015-01-01')).toBe('2014-12-31T23:00:00.000Z');
  });

  it('is on the date that a clock put back has at that instant', () => {
    // At 02:00 universal time São Paulo went from 24:00 back to 23:00.
    const calendar = createCalendar({
      ...DEFAULT_CALENDAR,
      timeZone: 'America/Sao_Paulo',
    });
    const dateAt = (when: string) =>
      iso(calendar.localDay(at(when)) * DAY).slice(0, 10);
    expect(dateAt('2018-02-18T02:00Z')).toBe('2018-02-17');
    expect(dateAt('2018-02-18T03:00Z')).toBe('2018-02-18');
  });

  it('takes the first of two midnights where the clock is put back over it', () => {
    // Havana put its clock back from 01:00 to 00:00 on 2024-11-03, 05:00
    // universal time; São Paulo from 24:00 to 23:00 on 2018-02-18, 02:00.
    const start = (timeZone: string, date: string) =>
      iso(
        createCalendar({ ...DEFAULT_CALENDAR, timeZone }).startOfLocalDay(
          at(date) / DAY,
        ),
      );
    expect(start('America/Havana', '2024-11-03')).toBe(
      '2024-11-03T04:00:00.000Z',
    );
    expect(start('America/Sao_Paulo', '2018-02-18')).toBe(
      '2018-02-18T03:00:00.000Z',
    );
  });

  it('says what is no instant', () => {
    expect(() => createCalendar(DEFAULT_CALENDAR).localDay(Infinity)).toThrow(
      'Not an instant: Infinity',
    );
  });
});

describe('calendarOf', () => {
  it('builds one calendar for one definition', () => {
    const calendar = calendarOf(DEFAULT_CALENDAR);
    expect(calendar.definition).toBe(DEFAULT_CALENDAR);
    expect(calendarOf(DEFAULT_CALENDAR)).toBe(calendar);
  });
});

describe('DEFAULT_CALENDAR', () => {
  it('is Monday to Friday, 9 to 17, in universal time, without holidays', () => {
    expect(DEFAULT_CALENDAR).toEqual({
      timeZone: 'UTC',
      workingDays: [1, 2, 3, 4, 5],
      workingHours: [[9 * 60, 17 * 60]],
      holidays: [],
    });
  });
});
