import { describeSample, SampleSummary } from './describeSample';
import { Trace } from './Trace';

/**
 * How often one activity directly follows another, and after how long.
 *
 * @public
 */
export interface FollowsEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Milliseconds from one event to the next, on the calendar clock. */
  readonly duration: SampleSummary;
}

/**
 * The directly-follows graph of a log: its edges, most frequent first, then
 * by names. Self-loops are edges like any other.
 *
 * Source: van der Aalst, Process Mining (2016), directly-follows graph.
 *
 * @public
 */
export function directlyFollows(
  traces: readonly Trace[],
): readonly FollowsEdge[] {
  const edges = new Map<string, Map<string, number[]>>();
  for (const { events } of traces) {
    for (let i = 1; i < events.length; i++) {
      const { activity: from, at } = events[i - 1];
      const { activity: to, at: then } = events[i];
      let targets = edges.get(from);
      if (!targets) edges.set(from, (targets = new Map()));
      const durations = targets.get(to);
      if (durations) durations.push(then - at);
      else targets.set(to, [then - at]);
    }
  }
  return [...edges]
    .flatMap(([from, targets]) =>
      [...targets].map(([to, durations]) => ({
        from,
        to,
        count: durations.length,
        duration: describeSample(durations),
      })),
    )
    .sort(
      (a, b) =>
        b.count - a.count ||
        (a.from === b.from
          ? Number(a.to > b.to) - Number(a.to < b.to)
          : Number(a.from > b.from) - Number(a.from < b.from)),
    );
}
