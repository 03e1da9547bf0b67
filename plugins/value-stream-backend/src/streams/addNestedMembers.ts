import { flatMapping, Slices } from '../log/inSlices';
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
  const byStream = new Map<string, Map<string, StreamMember>>();
  const membersOf = (streamRef: string) => {
    const known = byStream.get(streamRef) ?? new Map<string, StreamMember>();
    byStream.set(streamRef, known);
    return known;
  };
  for (const member of members) {
    membersOf(member.streamRef).set(member.entityRef, member);
    yield;
  }
  // As they were before what is nested comes to them.
  const own = [...byStream.keys()]
    .sort()
    .map(ref => [ref, [...membersOf(ref).keys()]] as const);
  for (const [streamRef, entityRefs] of own) {
    for (
      let parent = parentOf.get(streamRef);
      parent !== undefined;
      parent = parentOf.get(parent)
    ) {
      const nested = membersOf(parent);
      for (const entityRef of entityRefs) {
        if (!nested.has(entityRef)) {
          nested.set(entityRef, {
            streamRef: parent,
            entityRef,
            evidence: writeEvidence({ why: 'nested', from: streamRef }),
          });
        }
      }
    }
    yield;
  }
  return yield* flatMapping([...byStream.keys()].sort(), streamRef =>
    [...membersOf(streamRef).values()].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    ),
  );
}
