import {
  activityCounts,
  caseDurations,
  directlyFollows,
  meanArrivalGap,
  quantile,
  rework,
  timeUntilNext,
  Trace,
  tracesOf,
  variants,
  variantsCovering,
} from '@value-stream/flow-engine';
import { compareSet, Comparison, SetResult } from '../SetResult';
import { EventLog, ExpectedLog } from './EventLog';

/** Expected files round some durations to six places, some to three; the others are exact. */
const SIX_PLACES = 0.0000006;
const THREE_PLACES = 0.0006;
const EXACT = 1e-6;

/** Everything the expected file says of a log, by the functions of `process`. */
export function checkEventLog({ name, events, expected }: EventLog): SetResult {
  const set = compareSet(`process_mining/${name}`);
  const traces = tracesOf(events);
  set.expect('cases', traces.length, expected.n_cases);
  set.expect('events', events.length, expected.n_events);
  const { all, first, last } = activityCounts(traces);
  compareCounts(set, 'events of', all, expected.activity_counts);
  compareCounts(set, 'cases from', first, expected.start_activities);
  compareCounts(set, 'cases to', last, expected.end_activities);
  compareEdges(set, traces, expected);
  compareVariants(set, traces, expected);
  compareCases(set, traces, expected);
  compareNext(set, traces, expected);
  return set.result();
}

function compareCounts(
  set: Comparison,
  what: string,
  actual: ReadonlyMap<string, number>,
  wanted: Readonly<Record<string, number>>,
): void {
  for (const key of new Set([...Object.keys(wanted), ...actual.keys()])) {
    set.expect(`${what} ${key}`, actual.get(key) ?? 0, wanted[key] ?? 0);
  }
}

function compareEdges(
  set: Comparison,
  traces: readonly Trace[],
  expected: ExpectedLog,
): void {
  const edges = directlyFollows(traces);
  const nameOf = ({ from, to }: { from: string; to: string }) =>
    `${from} → ${to}`;
  const counts = (
    list: readonly { from: string; to: string; count: number }[],
  ) => new Map(list.map(edge => [nameOf(edge), edge.count]));
  compareCounts(
    set,
    'follows',
    counts(edges),
    Object.fromEntries(counts(expected.dfg_frequency)),
  );
  compareCounts(
    set,
    'repeats',
    counts(edges.filter(({ from, to }) => from === to)),
    Object.fromEntries(counts(expected.self_loops)),
  );
  const durations = new Map(edges.map(edge => [nameOf(edge), edge.duration]));
  for (const edge of expected.dfg_duration_seconds) {
    const found = durations.get(nameOf(edge));
    const seconds = {
      mean: found?.mean,
      median: found?.p50,
      max: found?.max,
      min: found?.min,
      sum: found?.sum,
      stdev: found?.deviation,
    };
    for (const [key, ms] of Object.entries(seconds)) {
      set.expect(
        `${nameOf(edge)} ${key}`,
        ms === undefined ? null : ms / 1_000,
        edge[key as keyof typeof seconds],
        SIX_PLACES,
      );
    }
  }
}

function compareVariants(
  set: Comparison,
  traces: readonly Trace[],
  expected: ExpectedLog,
): void {
  const found = variants(traces);
  const counts = new Map(
    found.map(({ activities, count }) => [JSON.stringify(activities), count]),
  );
  set.expect('variants', found.length, expected.n_variants);
  set.expect(
    'variants that cover 80 %',
    variantsCovering(found, 0.8),
    expected.variants_covering_80pct,
  );
  expected.variants_top20.forEach(({ activities, count }, i) => {
    set.expect(`count of variant ${i + 1}`, found[i]?.count, count);
    set.expect(
      `cases that go ${activities.join(', ')}`,
      counts.get(JSON.stringify(activities)) ?? 0,
      count,
    );
  });
}

function compareCases(
  set: Comparison,
  traces: readonly Trace[],
  expected: ExpectedLog,
): void {
  const sorted = [...caseDurations(traces)].sort((a, b) => a - b);
  const wanted = expected.case_duration_seconds;
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length;
  set.expect('mean case duration', mean / 1_000, wanted.mean, EXACT);
  for (const [key, p] of [
    ['min', 0],
    ['p50', 0.5],
    ['p70', 0.7],
    ['p85', 0.85],
    ['p95', 0.95],
    ['max', 1],
  ] as const) {
    set.expect(
      `case duration ${key}`,
      quantile(sorted, p) / 1_000,
      wanted[key],
      EXACT,
    );
  }
  set.expect(
    'mean time between arrivals',
    (meanArrivalGap(traces) ?? NaN) / 1_000,
    expected.case_arrival_average_seconds,
    EXACT,
  );
  const { cases, casesOf } = rework(traces);
  set.expect(
    'cases with rework',
    cases,
    expected.cases_with_any_repeated_activity,
  );
  compareCounts(
    set,
    'cases that repeat',
    casesOf,
    expected.rework_cases_per_activity,
  );
}

function compareNext(
  set: Comparison,
  traces: readonly Trace[],
  expected: ExpectedLog,
): void {
  const next = timeUntilNext(traces);
  for (const [activity, wanted] of Object.entries(
    expected.time_until_next_event_by_activity_seconds,
  )) {
    const found = next.get(activity);
    set.expect(`followed ${activity}`, found?.n ?? 0, wanted.n);
    for (const [key, ms] of [
      ['mean', found?.mean],
      ['median', found?.p50],
      ['p85', found?.p85],
      ['sum', found?.sum],
    ] as const) {
      set.expect(
        `${key} until what follows ${activity}`,
        ms === undefined ? null : ms / 1_000,
        wanted[key],
        THREE_PLACES,
      );
    }
  }
}
