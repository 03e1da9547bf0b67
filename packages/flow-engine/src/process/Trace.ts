import { Instant } from '../model';

/**
 * One event of a log.
 *
 * @public
 */
export interface LogEvent {
  readonly caseId: string;
  readonly activity: string;
  readonly at: Instant;
}

/**
 * The events of one case, in order.
 *
 * @public
 */
export interface Trace {
  readonly caseId: string;
  readonly events: readonly {
    readonly activity: string;
    readonly at: Instant;
  }[];
}

/**
 * Groups a log into traces: events by instant, those of one instant in the
 * order they were given; traces in the order of their first event given.
 *
 * @public
 */
export function tracesOf(events: Iterable<LogEvent>): readonly Trace[] {
  const cases = new Map<string, LogEvent[]>();
  for (const event of events) {
    const known = cases.get(event.caseId);
    if (known) known.push(event);
    else cases.set(event.caseId, [event]);
  }
  return [...cases].map(([caseId, own]) => ({
    caseId,
    events: own
      .sort((a, b) => a.at - b.at)
      .map(({ activity, at }) => ({ activity, at })),
  }));
}
