import {
  FieldForms,
  Fields,
  readWholeSecond,
} from '@value-stream/backstage-plugin-value-stream-node';

/** To the second, which is as precise as both the API and webhooks are. */
const PAGERDUTY: FieldForms = { instant: readWholeSecond, trimmed: false };

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, place = ''): Fields {
  return Fields.of(value, place, PAGERDUTY);
}
