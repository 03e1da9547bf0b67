import { AttributeValue, Instant } from '../model';

/** An instant kept as an attribute, in milliseconds or as an ISO 8601 text; undefined where it is neither. */
export function attributeInstant(
  value: AttributeValue | undefined,
): Instant | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
