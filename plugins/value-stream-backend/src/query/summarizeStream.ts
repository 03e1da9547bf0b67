import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition } from '@value-stream/flow-engine';

/** A stream as lists of the API show it. */
export function summarizeStream(
  stream: StreamDefinition,
  memberCount: number,
): StreamSummary {
  return {
    ref: stream.ref,
    name: stream.name,
    title: stream.title,
    description: stream.description,
    role: stream.role,
    owner: stream.owner,
    customer: stream.customer,
    outcome: stream.outcome,
    parent: stream.parent,
    supports: [...stream.supports],
    declaredBy: stream.declaredBy,
    memberCount,
  };
}
