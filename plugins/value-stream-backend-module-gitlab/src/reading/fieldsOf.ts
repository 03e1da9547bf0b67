import {
  FieldForms,
  Fields,
  readWholeSecond,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Webhooks give whole seconds, the API milliseconds. */
const GITLAB: FieldForms = { instant: readWholeSecond, trimmed: false };

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, place = ''): Fields {
  return Fields.of(value, place, GITLAB);
}
