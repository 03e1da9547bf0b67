import { CalendarDefinition } from '../model';

/**
 * The calendar of a stream that declares none: Monday to Friday, 9 to 17,
 * universal time, no holidays.
 *
 * @public
 */
export const DEFAULT_CALENDAR: CalendarDefinition = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: [[540, 1020]],
  holidays: [],
};
