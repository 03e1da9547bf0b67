import { CalendarDefinition, Instant, Span, Window } from '../model';
import { calendarOf } from '../time/calendarOf';
import { DailyThroughput } from './Throughput';

/**
 * How often something happened on each local day that lies wholly in a
 * window. A day that a gap of the source touches is unknown (`null`), not
 * zero. A window that ends now leaves today out.
 *
 * @param gaps - stretches of which the source told nothing; open ones last on
 * @public
 */
export function throughputHistory(
  instants: readonly Instant[],
  definition: CalendarDefinition,
  { from, to }: Window,
  gaps: readonly Span[] = [],
): DailyThroughput {
  const calendar = calendarOf(definition);
  const opening = calendar.localDay(from);
  const first =
    calendar.startOfLocalDay(opening) < from ? opening + 1 : opening;
  const end = calendar.localDay(to);
  const days: (number | null)[] = new Array(Math.max(0, end - first)).fill(0);
  for (const gap of gaps) {
    if (gap.to !== null && gap.to <= gap.from) continue;
    const last = gap.to === null ? end : calendar.localDay(gap.to - 1);
    const start = Math.max(0, calendar.localDay(gap.from) - first);
    days.fill(null, start, Math.max(start, last - first + 1));
  }
  for (const at of instants) {
    const day = calendar.localDay(at) - first;
    const known = days[day];
    if (typeof known === 'number') days[day] = known + 1;
  }
  return days;
}
