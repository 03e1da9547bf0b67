import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition } from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { Items } from './loadItems';

/** The entity asked about, and the stream it is viewed through, as the API shows them. */
export function describeScope(
  scope: Scope,
  items: Pick<Items, 'stream' | 'pooled'> | undefined,
  stream: StreamDefinition,
): ApiSchemas['ScopeInfo'] {
  return {
    entityRef: scope.entityRef,
    kind: scope.kind,
    title: scope.title,
    flowItem: stream.flowItem,
    ...(items && { stream: items.stream.ref, pooled: [...items.pooled] }),
    streams: scope.streams.map(({ ref, title, role, owner, customer }) => ({
      ref,
      title,
      role,
      owner,
      customer,
    })),
  };
}
