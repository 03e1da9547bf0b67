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
  const byStream = new Map<string, StreamMember[]>();
  for (const member of members) {
    const known = byStream.get(member.streamRef);
    if (known) {
      known.push(member);
    } else {
      byStream.set(member.streamRef, [member]);
    }
    yield;
  }
  // Of what has others nested in it: who belongs to it so far.
  const within = new Map<string, Set<string>>();
  // As they were before what is nested comes to them.
  const own = [...byStream.keys()]
    .sort()
    .map(ref => [ref, byStream.get(ref)!.length] as const);
  for (const [streamRef, count] of own) {
    for (
      let parent = parentOf.get(streamRef);
      parent !== undefined;
      parent = parentOf.get(parent)
    ) {
      const all = byStream.get(parent) ?? [];
      byStream.set(parent, all);
      const known =
        within.get(parent) ?? new Set(all.map(({ entityRef }) => entityRef));
      within.set(parent, known);
      for (const { entityRef } of byStream.get(streamRef)!.slice(0, count)) {
        if (!known.has(entityRef)) {
          known.add(entityRef);
          all.push({
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
    byStream
      .get(streamRef)!
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1)),
  );
}
