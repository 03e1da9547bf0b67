import { Clock, EvidenceItem, Figure, FigureRef } from '../model';
import { durationText } from './durationText';

function valueText(result: Figure, clock: Clock): string {
  if (result.kind === 'unknown') return `unknown (${result.reason})`;
  switch (result.unit) {
    case 'ms':
      return durationText(result.value, clock);
    case 'ratio':
      return `${(100 * result.value).toFixed(1)} %`;
    case 'per-week':
      return `${result.value.toFixed(2)} per week`;
    default:
      return String(result.value);
  }
}

/**
 * The formula of a figure with its numbers in it, as a reader would check it
 * on paper.
 *
 * @param sums - active and waiting time of all counted items, for the ratio
 */
export function formulaText(
  ref: FigureRef,
  result: Figure,
  counted: readonly EvidenceItem[],
  clock: Clock,
  sums: { readonly work: number; readonly wait: number },
  factors: readonly { readonly name: string; readonly value: number }[],
): string {
  const n = counted.length;
  const sum = counted.reduce((total, { value }) => total + (value ?? 0), 0);
  const answer = valueText(result, clock);
  switch (ref.figure) {
    case 'flow-time':
      return `p50 of ${n} flow times (done − start), linear between ranks (R-7) = ${answer}`;
    case 'process-time':
    case 'wait-time':
    case 'stage-lead-time':
    case 'stage-process-time':
    case 'stage-wait-time':
      return `Σ ${durationText(sum, clock)} ÷ ${n} items = ${answer}`;
    case 'activity-ratio':
      return `Σ active ${durationText(
        sums.work,
        clock,
      )} ÷ (Σ active ${durationText(sums.work, clock)} + Σ wait ${durationText(
        sums.wait,
        clock,
      )}) = ${answer}`;
    case 'first-time-right':
      return `${sum} items without a return ÷ ${n} items = ${answer}`;
    case 'rolled-complete-accurate':
      return factors.length > 0
        ? `${factors
            .map(({ name, value }) => `${name} ${(100 * value).toFixed(1)} %`)
            .join(' × ')} = ${answer} (assumes independence)`
        : `product of %C&A over active stages = ${answer}`;
    case 'stage-complete-accurate': {
      const left = result.n;
      return `1 − ${
        n - sum
      } items charged ÷ ${left} items that left it forward = ${answer}`;
    }
    case 'traceability':
      return `${sum} items with an unbroken chain ÷ ${n} done = ${answer}`;
    case 'arrivals':
      return `${n} items started in the window = ${answer}`;
    case 'return':
      return `${sum} returns of ${n} items`;
    case 'velocity':
      return `${n} items done in the window`;
    default:
      return `${n} items there at the window's end`;
  }
}
