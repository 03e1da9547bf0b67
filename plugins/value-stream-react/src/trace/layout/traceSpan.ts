import { Trace } from '@value-stream/backstage-plugin-value-stream-common';

/** The stretch of time that a trace's drawing covers, in epoch milliseconds. */
export interface TraceSpan {
  readonly from: number;
  readonly to: number;
}

/** A shorter life is drawn on this much time, in milliseconds. */
const SHORTEST_MS = 10 * 60_000;

/**
 * From the first thing known of the item or of anything linked to it, to the
 * last; an open item lasts until the answer was given. Never shorter than ten
 * minutes, so that a life of one instant can still be drawn.
 */
export function traceSpan(trace: Trace): TraceSpan {
  const instants = [
    trace.createdAt,
    trace.startedAt,
    trace.endedAt,
    ...trace.visits.flatMap(visit => [visit.from, visit.to]),
    ...trace.blocked.flatMap(span => [span.from, span.to]),
    ...trace.objects.flatMap(object =>
      object.activities.map(activity => activity.occurredAt),
    ),
    trace.state === 'open' ? trace.asOf : undefined,
  ]
    .filter((instant): instant is string => instant !== undefined)
    .map(instant => Date.parse(instant));
  if (instants.length === 0) {
    const asOf = Date.parse(trace.asOf);
    return { from: asOf - SHORTEST_MS, to: asOf };
  }
  const from = instants.reduce((a, b) => Math.min(a, b));
  const to = instants.reduce((a, b) => Math.max(a, b));
  return { from, to: Math.max(to, from + SHORTEST_MS) };
}
