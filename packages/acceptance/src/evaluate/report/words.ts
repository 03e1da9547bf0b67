import { Measure } from './Comparison';

const UNKNOWN = 'unknown';

/** A measure as a person reads it. */
export function wordsOf({
  value,
  unit,
}: Pick<Measure, 'value' | 'unit'>): string {
  if (value === undefined || Number.isNaN(value)) {
    return UNKNOWN;
  }
  switch (unit) {
    case 'share':
      return `${(100 * value).toFixed(2)} %`;
    case 'days':
      return `${value.toFixed(2)} d`;
    case 'hours':
      return `${value.toFixed(2)} h`;
    default:
      return String(Math.round(100 * value) / 100);
  }
}
