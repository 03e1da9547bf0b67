import { Trace } from './Trace';

/**
 * A distinct sequence of activities.
 *
 * @public
 */
export interface Variant {
  readonly activities: readonly string[];
  readonly count: number;
  /** Of all traces, 0 to 1. */
  readonly share: number;
  /** Cases that went this way. */
  readonly caseIds: readonly string[];
}

/**
 * The distinct sequences of activities in a log, most frequent first, then in
 * the order of their names.
 *
 * @public
 */
export function variants(traces: readonly Trace[]): readonly Variant[] {
  const known = new Map<string, { activities: string[]; caseIds: string[] }>();
  for (const { caseId, events } of traces) {
    const activities = events.map(({ activity }) => activity);
    const key = JSON.stringify(activities);
    const variant = known.get(key);
    if (variant) variant.caseIds.push(caseId);
    else known.set(key, { activities, caseIds: [caseId] });
  }
  return [...known]
    .sort(
      ([keyA, a], [keyB, b]) =>
        b.caseIds.length - a.caseIds.length || (keyA < keyB ? -1 : 1),
    )
    .map(([, { activities, caseIds }]) => ({
      activities,
      caseIds,
      count: caseIds.length,
      share: caseIds.length / traces.length,
    }));
}

/**
 * The least number of variants, most frequent first, that cover a share of
 * all traces.
 *
 * @param share - 0 to 1
 * @public
 */
export function variantsCovering(
  ordered: readonly Variant[],
  share: number,
): number {
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  let covered = 0;
  let needed = 0;
  // A hair of tolerance, since 0.8 × 5 is not exactly 4.
  while (needed < ordered.length && covered < share * total - 1e-9) {
    covered += ordered[needed++].count;
  }
  return needed;
}
