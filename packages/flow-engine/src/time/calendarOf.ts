import { CalendarDefinition } from '../model';
import { createCalendar, WorkingCalendar } from './createCalendar';

const built = new WeakMap<CalendarDefinition, WorkingCalendar>();

/** The calendar of a definition, built once per definition object. */
export function calendarOf(definition: CalendarDefinition): WorkingCalendar {
  let calendar = built.get(definition);
  if (!calendar) {
    calendar = createCalendar(definition);
    built.set(definition, calendar);
  }
  return calendar;
}
