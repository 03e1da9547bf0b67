import {
  FieldForms,
  Fields,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { parseInstant } from './parseInstant';

const JIRA: FieldForms = { instant: parseInstant, trimmed: true };

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, place = ''): Fields {
  return Fields.of(value, place, JIRA);
}

/**
 * A value that stands by itself, as a text.
 *
 * @returns undefined where it is empty
 * @throws Unusable where it is none.
 */
export function asText(
  value: unknown,
  place: string,
  limit: number,
): string | undefined {
  return typeof value === 'string' &&
    value.length <= limit &&
    isStorableText(value)
    ? value.trim() || undefined
    : fieldsOf({ [place]: value }).text(place, limit);
}
