import { Slices } from '../log/inSlices';
import { DeclaredStream } from './DeclaredStream';
import { writeEvidence } from './membershipEvidence';
import { StreamMember } from './Registry';

/**
 * Members of the streams with those of the streams nested in them: what
 * belongs to a stream belongs to the one that it is part of. In order of stream
 * and entity. Parents must be free of cycles.
 */
export function* addNestedMembers(
  streams: readonly DeclaredStream[],
  members: readonly StreamMember[],
): Slices<StreamMember[]> {
  const parentOf = new Map(streams.map(({ ref, parent }) => [ref, parent]));
  const result = new Map(members.map(member => [keyOf(member), member]));
  yield;
  const own = [...result.keys()].sort();
  yield;
  for (const key of own) {
    const { streamRef, entityRef } = result.get(key)!;
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
  const all = [...result.keys()].sort();
  yield;
  return all.map(key => result.get(key)!);
}

/** Sorts as stream and entity do: no character of a ref comes before the end of the line. */
function keyOf({ streamRef, entityRef }: StreamMember): string {
  return `${streamRef}\n${entityRef}`;
}
