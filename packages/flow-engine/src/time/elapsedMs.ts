import { Clock, DurationMs, Window } from '../model';
import { WorkingCalendar } from './createCalendar';

/**
 * Milliseconds of a stretch on one clock.
 *
 * @public
 */
export function elapsedMs<C extends Clock>(
  span: Window,
  clock: C,
  calendar: WorkingCalendar,
): DurationMs<C> {
  return (
    clock === 'calendar'
      ? span.to - span.from
      : calendar.workingMs(span.from, span.to)
  ) as DurationMs<C>;
}
