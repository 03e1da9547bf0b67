import { Clock, Figure } from '../model';
import { durationText } from '../map/durationText';

/** A figure as a formula writes it. */
export function figureText(figure: Figure, clock: Clock): string {
  if (figure.kind === 'unknown') return `unknown (${figure.reason})`;
  switch (figure.unit) {
    case 'ms':
      return durationText(figure.value, clock);
    case 'ratio':
      return `${(100 * figure.value).toFixed(1).replace('-', '−')} %`;
    case 'per-week':
      return `${figure.value.toFixed(2)} per week`;
    default:
      return Number.isInteger(figure.value)
        ? String(figure.value)
        : figure.value.toFixed(2);
  }
}

/** A quantile of so many values, as a formula. */
export function quantileText(
  name: string,
  n: number,
  what: string,
  figure: Figure,
  clock: Clock,
): string {
  return `${name} of ${n} ${what}, linear between ranks (R-7) = ${figureText(
    figure,
    clock,
  )}`;
}

/** A share, as a formula. */
export function shareText(
  part: number,
  partName: string,
  all: number,
  allName: string,
  figure: Figure,
): string {
  return `${part} ${partName} ÷ ${all} ${allName} = ${figureText(
    figure,
    'calendar',
  )}`;
}
