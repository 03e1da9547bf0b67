import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/**
 * The stream that an answer is of, where it is of one: items shown together
 * have each the stream that is theirs.
 *
 * @public
 */
export function soleStream(
  scope: Pick<ApiSchemas['ScopeInfo'], 'stream' | 'pooled'> | undefined,
): string | undefined {
  return (scope?.pooled?.length ?? 0) > 1 ? undefined : scope?.stream;
}
