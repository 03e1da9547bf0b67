import { Span } from '../model';

/** The union of spans, in order and without overlap; empty ones vanish. */
export function unionSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  let ordered = true;
  for (let i = 1; ordered && i < spans.length; i++) {
    ordered = spans[i - 1].from <= spans[i].from;
  }
  const sorted = ordered ? spans : [...spans].sort((a, b) => a.from - b.from);
  const union: { from: number; to: number | null }[] = [];
  for (const { from, to } of sorted) {
    if (to !== null && to <= from) continue;
    const last = union[union.length - 1];
    if (last && (last.to === null || from <= last.to)) {
      if (last.to !== null && (to === null || to > last.to)) last.to = to;
    } else {
      union.push({ from, to });
    }
  }
  return union;
}
