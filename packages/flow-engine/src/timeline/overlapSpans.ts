import { Span } from '../model';

/** What two lists of spans have in common, as far as it has any length. @public */
export function overlapSpans(
  some: readonly Span[],
  others: readonly Span[],
): readonly Span[] {
  return some.flatMap(one =>
    others.flatMap(other => {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to ?? Infinity, other.to ?? Infinity);
      return to > from ? [{ from, to: to === Infinity ? null : to }] : [];
    }),
  );
}
