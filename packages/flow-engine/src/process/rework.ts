import { Trace } from './Trace';

/**
 * What was done more than once in a case.
 *
 * @public
 */
export interface Rework {
  /** Cases in which the activity happens more than once, by activity; others are absent. */
  readonly casesOf: ReadonlyMap<string, number>;
  /** Cases with any activity that happens more than once. */
  readonly cases: number;
}

/** @public */
export function rework(traces: readonly Trace[]): Rework {
  const casesOf = new Map<string, number>();
  let cases = 0;
  for (const { events } of traces) {
    const seen = new Set<string>();
    const again = new Set<string>();
    for (const { activity } of events) {
      if (seen.has(activity)) again.add(activity);
      seen.add(activity);
    }
    for (const activity of again) {
      casesOf.set(activity, (casesOf.get(activity) ?? 0) + 1);
    }
    if (again.size > 0) cases++;
  }
  return { casesOf, cases };
}
