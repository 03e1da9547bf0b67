import { DEFAULT_CALENDAR } from './defaultCalendar';
import { calendarOf } from './calendarOf';
import { createCalendar } from './createCalendar';
import { instantWorked, workedUntil, workingDays } from './workingDays';
import { zoneOffsets } from './zoneOffsets';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString();

const UTC_ZONE = { startsAt: [at('2024-01-01T00:00Z')], offsetMs: [0] };
const FORTNIGHT = [at('2024-01-01T00:00Z'), at('2024-01-15T00:00Z')] as const;

describe('zoneOffsets', () => {
  it('finds both clock changes of a year to the second', () => {
    const { startsAt, offsetMs } = zoneOffsets(
      'Europe/Vienna',
      at('2024-01-01T00:00Z'),
      at('2025-01-01T00:00Z'),
    );
    expect(startsAt.map(iso)).toEqual([
      '2024-01-01T00:00:00.000Z',
      '2024-03-31T01:00:00.000Z',
      '2024-10-27T01:00:00.000Z',
    ]);
    expect(offsetMs).toEqual([HOUR, 2 * HOUR, HOUR]);
  });

  it('knows a zone behind universal time, and one a part of an hour off', () => {
    const of = (zone: string) =>
      zoneOffsets(zone, at('2024-02-29T00:00Z'), at('2024-03-01T00:00Z'));
    expect(of('America/New_York').offsetMs).toEqual([-5 * HOUR]);
    expect(of('Asia/Kathmandu').offsetMs).toEqual([5.75 * HOUR]);
    // Local time of Vienna before zones: 65 minutes 21 seconds.
    expect(
      zoneOffsets('Europe/Vienna', at('1880-01-01'), at('1880-01-02')).offsetMs,
    ).toEqual([3921_000]);
  });

  it('looks no further than it is asked to', () => {
    const until = (end: string) =>
      zoneOffsets('Europe/Vienna', at('2024-03-29T00:00Z'), at(end)).startsAt
        .length;
    expect(until('2024-03-31T00:59Z')).toBe(1);
    expect(until('2024-03-31T01:01Z')).toBe(2);
  });

  it('reads offsets at instants within a second', () => {
    expect(
      zoneOffsets('UTC', at('2024-01-01T00:00:00.700Z'), at('2024-02-01'))
        .offsetMs,
    ).toEqual([0]);
  });
});

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
