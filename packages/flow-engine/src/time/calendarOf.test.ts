import { calendarOf } from './calendarOf';
import { DEFAULT_CALENDAR } from './defaultCalendar';

describe('calendarOf', () => {
  it('builds one calendar for definitions that say the same', () => {
    const copy = { ...DEFAULT_CALENDAR, holidays: [] };
    expect(calendarOf(copy)).toBe(calendarOf(DEFAULT_CALENDAR));
  });

  it('keeps apart what differs in any part', () => {
    const parts = [
      { timeZone: 'Europe/Vienna' },
      { workingDays: [1, 2] },
      { workingHours: [[60, 120]] as [number, number][] },
      { holidays: ['2026-01-01'] },
    ];
    const calendars = [{}, ...parts].map(part =>
      calendarOf({ ...DEFAULT_CALENDAR, ...part }),
    );
    expect(new Set(calendars).size).toBe(5);
  });

  it('lets go of the calendar asked for longest ago of more than 64, not of one in use', () => {
    const definition = (n: number) => ({
      ...DEFAULT_CALENDAR,
      holidays: [`20${10 + n}-02-02`, '2026-03-03'],
    });
    const first = calendarOf(definition(0));
    const own = definition(1);
    const second = calendarOf(own);
    for (let n = 2; n < 64; n++) calendarOf(definition(n));
    expect(calendarOf(definition(0))).toBe(first);
    calendarOf(definition(64));
    expect(calendarOf(definition(0))).toBe(first);
    expect(calendarOf(definition(1))).not.toBe(second);
    // Whoever still holds the definition itself has its calendar.
    expect(calendarOf(own)).toBe(second);
  });
});
