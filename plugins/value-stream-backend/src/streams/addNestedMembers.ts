import { Slices } from '../log/inSlices';
import { DeclaredStream } from './DeclaredStream';
import { writeEvidence } from './membershipEvidence';
import { StreamMember } from './Registry';

/**
 * Members of the streams with those of the streams nested in them: what
 * belongs to a stream belongs to the one that it is part of. Parents must be
 * free of cycles.
 */
export function* addNestedMembers(
  streams: readonly DeclaredStream[],
  members: readonly StreamMember[],
): Slices<StreamMember[]> {
  const parentOf = new Map(streams.map(({ ref, parent }) => [ref, parent]));
  const result = new Map(members.map(member => [keyOf(member), member]));
  yield;
  const byStream = [...members].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const { streamRef, entityRef } of byStream) {
    for (
      let parent = parentOf.get(streamRef);
      parent !== undefined;
      parent = parentOf.get(parent)
    ) {
      const nested = {
        streamRef: parent,
        entityRef,
        evidence: writeEvidence({ why: 'nested', from: streamRef }),
      };
      if (!result.has(keyOf(nested))) {
        result.set(keyOf(nested), nested);
      }
    }
    yield;
  }
  return [...result.values()];
}

function keyOf({ streamRef, entityRef }: StreamMember): string {
  return `${streamRef}\n${entityRef}`;
}
