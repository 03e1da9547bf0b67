import {
  ApiSchemas,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';

/** Kinds that people call by their key; all others are called by their title. */
const CALLED_BY_KEY = ['work-item', 'change', 'commit', 'request'];

/** What people call an object: `PAY-123`, `acme/api#42`, but `v4.2.0` and `production`. */
export function objectName(
  object: Pick<ApiSchemas['TraceObject'], 'key' | 'kind' | 'title'>,
): string {
  const key = shortKey(object.key);
  return CALLED_BY_KEY.includes(object.kind) ? key : object.title ?? key;
}
