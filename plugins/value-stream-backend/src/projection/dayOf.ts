import { Instant } from '@value-stream/flow-engine';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local date of the instant in the zone, `YYYY-MM-DD`. */
export function dayOf(instant: Instant, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // The Canadian form of a date is the ISO one.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}
