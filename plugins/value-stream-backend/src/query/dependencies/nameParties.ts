import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { QueryContext } from '../QueryContext';
import { StreamIndex } from '../streamIndexOf';

/** A party as the API shows it. */
export type Party = ApiSchemas['DependencyParty'];

/** Tells what parties are called. */
export async function nameParties(
  context: QueryContext,
  index: StreamIndex,
): Promise<(ref: string) => Party> {
  const { byRef } = await context.entities.read();
  return ref => {
    const stream = index.byRef.get(ref);
    return {
      ref,
      title:
        stream?.title ??
        byRef.get(ref)?.title ??
        ref.slice(ref.indexOf('/') + 1),
      kind: ref.slice(0, Math.max(0, ref.indexOf(':'))),
      ...(stream && { role: stream.role }),
    };
  };
}
