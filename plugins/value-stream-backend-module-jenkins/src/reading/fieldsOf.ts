import {
  FieldForms,
  Fields,
  readEpochMs,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Jenkins writes milliseconds since 1970. */
const JENKINS: FieldForms = { instant: readEpochMs, trimmed: false };

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, place = ''): Fields {
  return Fields.of(value, place, JENKINS);
}
