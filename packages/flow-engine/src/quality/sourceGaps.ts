import { Instant, Window } from '../model';

/** A stretch without any fact of a source. @public */
export interface SourceGap {
  readonly from: Instant;
  /** `null` where it lasts until now. */
  readonly to: Instant | null;
  readonly ms: number;
}

/**
 * Stretches of a window, longer than what is usual, in which a source gave no
 * fact: nothing is known of them, which is not zero.
 *
 * @param facts - instants of the source's facts, ascending
 * @public
 */
export function sourceGaps(
  facts: readonly Instant[],
  { from, to }: Window,
  usualMs: number,
): readonly SourceGap[] {
  const gaps: SourceGap[] = [];
  let last = from;
  for (const at of [...facts, to]) {
    if (at > from && Math.min(at, to) - last > usualMs) {
      const until = Math.min(at, to);
      gaps.push({
        from: last,
        to: until === to && at >= to ? null : until,
        ms: until - last,
      });
    }
    last = Math.max(last, Math.min(at, to));
  }
  return gaps;
}
