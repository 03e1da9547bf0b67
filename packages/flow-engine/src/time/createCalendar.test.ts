import fc from 'fast-check';
import { CalendarDefinition } from '../model';
import { createCalendar } from './createCalendar';
import { DEFAULT_CALENDAR } from './defaultCalendar';
import { elapsedMs } from './elapsedMs';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);

const VIENNA: CalendarDefinition = {
  timeZone: 'Europe/Vienna',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: [
    [9 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
  holidays: ['2024-05-01'],
};

const AROUND_THE_CLOCK: CalendarDefinition = {
  timeZone: 'Europe/Vienna',
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  workingHours: [[0, 1440]],
  holidays: [],
};

describe('createCalendar', () => {
  it('counts only working hours, without weekends', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Friday 16:00 to Monday 10:00: one hour on Friday, one on Monday.
    expect(
      calendar.workingMs(at('2024-03-01T16:00Z'), at('2024-03-04T10:00Z')),
    ).toBe(2 * HOUR);
    // A week, wherever it begins.
    expect(
      calendar.workingMs(at('2024-03-02T03:00Z'), at('2024-03-09T03:00Z')),
    ).toBe(40 * HOUR);
  });

  it('leaves out lunch and holidays, in local time', () => {
    const calendar = createCalendar(VIENNA);
    // 10:00 to 15:00 in Vienna, an hour of it lunch.
    expect(
      calendar.workingMs(at('2024-01-08T09:00Z'), at('2024-01-08T14:00Z')),
    ).toBe(4 * HOUR);
    // Tuesday noon to Thursday noon over May Day: 5 hours and 3 hours.
    expect(
      calendar.workingMs(at('2024-04-30T10:00Z'), at('2024-05-02T10:00Z')),
    ).toBe(8 * HOUR);
  });

  it('keeps working days whole across a clock change outside of them', () => {
    const calendar = createCalendar(VIENNA);
    // Clocks went forward on Sunday, 2024-03-31.
    expect(
      calendar.workingMs(at('2024-03-29T08:00Z'), at('2024-04-01T16:00Z')),
    ).toBe(16 * HOUR);
    expect(
      calendar.workingMs(at('2024-04-01T07:00Z'), at('2024-04-01T08:00Z')),
    ).toBe(HOUR);
    expect(
      calendar.workingMs(at('2024-03-29T07:00Z'), at('2024-03-29T08:00Z')),
    ).toBe(0);
  });

  it('has 23 and 25 hours on the days that clocks change, where work never stops', () => {
    const calendar = createCalendar(AROUND_THE_CLOCK);
    const dayLength = (date: string) => {
      const day = Date.parse(date) / (24 * HOUR);
      return calendar.workingMs(
        calendar.startOfLocalDay(day),
        calendar.startOfLocalDay(day + 1),
      );
    };
    expect(dayLength('2024-03-31')).toBe(23 * HOUR);
    expect(dayLength('2024-10-27')).toBe(25 * HOUR);
    expect(dayLength('2024-10-28')).toBe(24 * HOUR);
  });

  it('counts an hour that comes twice twice, and one that never comes not at all', () => {
    const calendar = createCalendar({
      ...AROUND_THE_CLOCK,
      workingHours: [[2 * 60, 3 * 60]],
    });
    const worked = (date: string) =>
      calendar.workingMs(at(`${date}T00:00Z`) - 6 * HOUR, at(`${date}T12:00Z`));
    expect(worked('2024-03-31')).toBe(0);
    expect(worked('2024-10-27')).toBe(2 * HOUR);
  });

  it('finds the first instant of a local day whose midnight a clock change skips', () => {
    // São Paulo put its clocks forward over midnight on 2018-11-04.
    const calendar = createCalendar({
      ...AROUND_THE_CLOCK,
      timeZone: 'America/Sao_Paulo',
    });
    const day = Date.parse('2018-11-04') / (24 * HOUR);
    const start = calendar.startOfLocalDay(day);
    expect(new Date(start).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(calendar.localDay(start)).toBe(day);
    expect(calendar.localDay(start - 1)).toBe(day - 1);
  });

  it('measures far outside the years it began with', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Monday 1990-01-01 to Monday 2040-01-02: 2609 weeks.
    expect(
      calendar.workingMs(at('1990-01-01T00:00Z'), at('2040-01-02T00:00Z')),
    ).toBe(2609 * 40 * HOUR);
  });

  it('finds the instant a working time before another', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    // Monday 10:00 less eight working hours is Friday 10:00.
    expect(calendar.before(at('2024-03-04T10:00Z'), 8 * HOUR)).toBe(
      at('2024-03-01T10:00Z'),
    );
  });

  it('refuses a zone that does not exist and an instant that is none', () => {
    expect(() =>
      createCalendar({ ...DEFAULT_CALENDAR, timeZone: 'Mars/Olympus' }),
    ).toThrow(RangeError);
    expect(() => createCalendar(DEFAULT_CALENDAR).workingMs(0, NaN)).toThrow(
      'Not an instant',
    );
  });

  it('never measures more working than calendar time, and adds up', () => {
    const calendar = createCalendar(VIENNA);
    const instant = fc.integer({
      min: at('2016-01-01T00:00Z'),
      max: at('2029-01-01T00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(instant, { minLength: 3, maxLength: 3 }), three => {
        const [a, b, c] = [...three].sort((x, y) => x - y);
        const working = elapsedMs({ from: a, to: c }, 'working', calendar);
        expect(working).toBeGreaterThanOrEqual(0);
        expect(working).toBeLessThanOrEqual(
          elapsedMs({ from: a, to: c }, 'calendar', calendar),
        );
        expect(calendar.workingMs(a, b) + calendar.workingMs(b, c)).toBe(
          working,
        );
        expect(calendar.workingMs(calendar.before(c, HOUR), c)).toBe(HOUR);
      }),
    );
  });

  it('agrees with counting minute by minute', () => {
    const calendar = createCalendar(VIENNA);
    const from = at('2024-03-28T00:00Z');
    const to = at('2024-04-03T00:00Z');
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Vienna',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    let minutes = 0;
    for (let t = from; t < to; t += 60_000) {
      const text = format.format(t);
      const [hour] = text.slice(-5).split(':').map(Number);
      if (/^S/.test(text)) continue;
      if ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 18)) minutes++;
    }
    expect(calendar.workingMs(from, to)).toBe(minutes * 60_000);
  });
});
