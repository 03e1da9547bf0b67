import { CalendarDefinition } from '@value-stream/flow-engine';
import { isRecord, readStrings } from './readValues';

const MINUTES_OF_DAY = 24 * 60;

/**
 * A calendar as written in a spec or in configuration; what it leaves out is
 * taken from `base`. Working hours are written `09:00-17:00` or as minutes
 * after midnight `[540, 1020]`.
 *
 * @returns the calendar, or what is wrong with it in words
 * @public
 */
export function readCalendar(
  value: unknown,
  base: CalendarDefinition,
): { calendar: CalendarDefinition } | { problems: string[] } {
  if (!isRecord(value)) {
    return { problems: ['calendar must be an object'] };
  }
  const problems: string[] = [];
  const timeZone = value.timeZone ?? base.timeZone;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
    problems.push(`calendar.timeZone '${timeZone}' is no IANA time zone`);
  }
  const workingDays = value.workingDays ?? base.workingDays;
  if (
    !Array.isArray(workingDays) ||
    workingDays.length === 0 ||
    workingDays.some(day => !Number.isInteger(day) || day < 1 || day > 7)
  ) {
    problems.push('calendar.workingDays must be numbers from 1, Monday, to 7');
  }
  const { holidays = base.holidays } = readStrings(
    value,
    'holidays',
    'calendar',
    problems,
  );
  for (const day of holidays) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
      problems.push(`calendar.holidays: '${day}' is not a date YYYY-MM-DD`);
    }
  }
  const workingHours =
    value.workingHours === undefined
      ? base.workingHours
      : readHours(value.workingHours, problems);
  return problems.length > 0
    ? { problems }
    : {
        calendar: {
          timeZone: timeZone as string,
          workingDays: workingDays as number[],
          workingHours,
          holidays,
        },
      };
}

function readHours(value: unknown, problems: string[]): [number, number][] {
  const hours = (Array.isArray(value) ? value : []).map(readRange);
  const ordered = hours.every(
    ([from, to], i) => from < to && (i === 0 || hours[i - 1][1] <= from),
  );
  if (hours.length === 0 || !ordered) {
    problems.push(
      "calendar.workingHours must be ranges such as '09:00-17:00', in order, not overlapping",
    );
  }
  return hours;
}

function readRange(range: unknown): [number, number] {
  if (typeof range === 'string') {
    const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(range.trim());
    const [h1, m1, h2, m2] = (match ?? []).slice(1).map(Number);
    return readRange([h1 * 60 + m1, h2 * 60 + m2]);
  }
  const [from, to] = Array.isArray(range) ? range : [];
  const valid = [from, to].every(
    minute =>
      Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_OF_DAY,
  );
  return valid ? [from, to] : [0, 0];
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
