import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { CalendarDefinition } from '@value-stream/flow-engine';

/** A calendar as the API shows it. */
export function answerCalendar(
  calendar: CalendarDefinition,
): ApiSchemas['Calendar'] {
  return {
    timeZone: calendar.timeZone,
    workingDays: [...calendar.workingDays],
    workingHours: calendar.workingHours.map(range => [...range]),
    holidays: [...calendar.holidays],
  };
}
