export { calendarOf } from './calendarOf';
export { createCalendar } from './createCalendar';
export type { WorkingCalendar } from './createCalendar';
export { DEFAULT_CALENDAR } from './defaultCalendar';
export { elapsedMs } from './elapsedMs';
