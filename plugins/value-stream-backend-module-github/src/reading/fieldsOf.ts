import {
  FieldForms,
  Fields,
  readWholeSecond,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Some ways tell more of an instant than others. */
const GITHUB: FieldForms = { instant: readWholeSecond, trimmed: false };

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, place = ''): Fields {
  return Fields.of(value, place, GITHUB);
}
