import { CalendarDefinition } from '../model';
import { createCalendar, WorkingCalendar } from './createCalendar';

/** Calendars kept by what they say. */
const MOST_KEPT = 64;

const byDefinition = new WeakMap<CalendarDefinition, WorkingCalendar>();
const byContent = new Map<string, WorkingCalendar>();

function contentOf(definition: CalendarDefinition): string {
  const { timeZone, workingDays, workingHours, holidays } = definition;
  return JSON.stringify([timeZone, workingDays, workingHours, holidays]);
}

function builtFor(definition: CalendarDefinition): WorkingCalendar {
  const content = contentOf(definition);
  const calendar = byContent.get(content) ?? createCalendar(definition);
  byContent.delete(content);
  byContent.set(content, calendar);
  if (byContent.size > MOST_KEPT) {
    const [oldest] = byContent.keys();
    byContent.delete(oldest);
  }
  return calendar;
}

/**
 * The calendar of a definition. It is built once for all definitions that say
 * the same, since whoever reads streams from a database has new objects each
 * time; the calendars asked for last are kept.
 *
 * @public
 */
export function calendarOf(definition: CalendarDefinition): WorkingCalendar {
  let calendar = byDefinition.get(definition);
  if (!calendar) {
    calendar = builtFor(definition);
    byDefinition.set(definition, calendar);
  }
  return calendar;
}
