import { forecastJointly, inOrder, JointPart } from './forecastJointly';
import { BacktestLevel, daysUntil, judgePast } from './judgePast';

/**
 * Makes the joint forecast again as it would have been made at the end of
 * each past week, and compares it with the days in which the streams then did
 * as many items one part after the other. The histories end on the same day,
 * today excluded; weeks that not all of them reach back to, or after which
 * not all was done yet or a gap hides when, are not judged.
 *
 * @throws RangeError without parts, on an unknown one or a cycle.
 * @public
 */
export function backtestJointly(
  parts: readonly JointPart[],
  { seed, trials = 1000 }: { readonly seed: number; readonly trials?: number },
): readonly BacktestLevel[] {
  const ordered = inOrder(parts);
  if (ordered.length === 0) throw new RangeError('A forecast of no parts');
  const days = Math.min(...ordered.map(({ history }) => history.length));
  const recent = ordered.map(part => ({
    ...part,
    history: part.history.slice(part.history.length - days),
  }));
  return judgePast(
    days,
    past => doneAfter(recent, past),
    past =>
      forecastJointly(
        recent.map(part => ({ ...part, history: part.history.slice(0, past) })),
        { seed: seed + past, trials },
      ),
  );
}

/** Days until all parts were done, which stand in their order. */
function doneAfter(
  parts: readonly JointPart[],
  past: number,
): number | undefined {
  const doneIn = new Map<string, number>();
  for (const { key, history, items, after } of parts) {
    const start = Math.max(0, ...after.map(before => doneIn.get(before)!));
    const took = daysUntil(items, history, past + start);
    if (took === undefined) return undefined;
    doneIn.set(key, start + took);
  }
  return Math.max(...doneIn.values());
}
