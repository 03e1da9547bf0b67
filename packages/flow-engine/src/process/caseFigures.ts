import { describeSample, SampleSummary } from './describeSample';
import { Trace } from './Trace';

/**
 * Milliseconds from the first to the last event of each case; empty cases
 * have none.
 *
 * @public
 */
export function caseDurations(traces: readonly Trace[]): readonly number[] {
  return traces
    .filter(({ events }) => events.length > 0)
    .map(({ events }) => events[events.length - 1].at - events[0].at);
}

function count(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * How often each activity happens, begins and ends a case.
 *
 * @public
 */
export function activityCounts(traces: readonly Trace[]): {
  readonly all: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
} {
  const filled = traces.filter(({ events }) => events.length > 0);
  return {
    all: count(filled.flatMap(t => t.events.map(e => e.activity))),
    first: count(filled.map(({ events }) => events[0].activity)),
    last: count(filled.map(({ events }) => events[events.length - 1].activity)),
  };
}

/**
 * Milliseconds from each activity to whatever follows it in the case; a last
 * event has none.
 *
 * @public
 */
export function timeUntilNext(
  traces: readonly Trace[],
): ReadonlyMap<string, SampleSummary> {
  const durations = new Map<string, number[]>();
  for (const { events } of traces) {
    for (let i = 1; i < events.length; i++) {
      const { activity, at } = events[i - 1];
      const known = durations.get(activity);
      const ms = events[i].at - at;
      if (known) known.push(ms);
      else durations.set(activity, [ms]);
    }
  }
  return new Map(
    [...durations].map(([activity, ms]) => [activity, describeSample(ms)]),
  );
}

/**
 * Mean milliseconds between the first events of successive cases; undefined
 * below two cases.
 *
 * @public
 */
export function meanArrivalGap(traces: readonly Trace[]): number | undefined {
  const starts = traces
    .filter(({ events }) => events.length > 0)
    .map(({ events }) => events[0].at)
    .sort((a, b) => a - b);
  return starts.length < 2
    ? undefined
    : (starts[starts.length - 1] - starts[0]) / (starts.length - 1);
}
