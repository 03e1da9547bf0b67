export type { FieldForms } from './FieldForms';
export { Fields } from './Fields';
export { readEpochMs, readInstant, readWholeSecond } from './readInstant';
export { Unusable } from './Unusable';
