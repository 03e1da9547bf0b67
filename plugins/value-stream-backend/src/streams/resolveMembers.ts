import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';
import { flatMapping, Slices } from '../log/inSlices';
import { readEvidence, writeEvidence } from './membershipEvidence';
import { DeclaringEntity } from './readDeclarations';
import { DeclarationConflict, StreamMember } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { suggestName } from './suggestName';

/** Who belongs to which stream before nesting, and which entities are streams by default. */
export interface Memberships {
  readonly members: readonly StreamMember[];
  readonly conflicts: readonly DeclarationConflict[];
}

/** Stream refs with the evidence of the membership. */
type Streams = ReadonlyMap<string, string>;

/**
 * Members of all streams. An entity belongs to the streams that it names or
 * that list it; one that says nothing inherits from what it is part of, the
 * nearest that says something on each way up. Where nothing is said at all,
 * Systems or Domains are streams of their own, as configured.
 */
export function* resolveMembers(
  declared: ReadonlyMap<string, DeclaringEntity>,
  config: RegistryConfig,
): Slices<Memberships> {
  const conflicts: DeclarationConflict[] = [];
  const own = yield* ownStreams(declared, conflicts);
  const implied = new Map<string, Streams>();
  for (const ref of declared.keys()) {
    if (
      ref.startsWith(`${config.defaultStreams}:`) &&
      inherit(ref, declared, own).size === 0
    ) {
      implied.set(ref, new Map([[ref, writeEvidence({ why: 'implied' })]]));
    }
    yield;
  }
  const nearest = new Map([...own, ...implied]);
  const members = yield* flatMapping(declared.values(), ({ entity }) =>
    entity.kind === 'valuestream'
      ? []
      : [...inherit(entity.ref, declared, nearest)].map(
          ([streamRef, evidence]) => ({
            streamRef,
            entityRef: entity.ref,
            evidence,
          }),
        ),
  );
  return { members, conflicts };
}

/** Streams that entities name themselves, or that list them. */
function* ownStreams(
  declared: ReadonlyMap<string, DeclaringEntity>,
  conflicts: DeclarationConflict[],
): Slices<Map<string, Streams>> {
  const own = new Map<string, Map<string, string>>();
  const add = (entityRef: string, streamRef: string, evidence: string) => {
    const streams = own.get(entityRef) ?? new Map<string, string>();
    if (!streams.has(streamRef)) {
      own.set(entityRef, streams.set(streamRef, evidence));
    }
  };
  for (const { entity, declaration } of declared.values()) {
    for (const streamRef of declaration.streams) {
      if (streamRef.startsWith('valuestream:') || declared.has(streamRef)) {
        add(entity.ref, streamRef, writeEvidence({ why: 'own' }));
      } else {
        conflicts.push(noSuchEntity(entity.ref, streamRef, declared));
      }
      yield;
    }
  }
  for (const { entity, declaration } of declared.values()) {
    for (const member of declaration.members) {
      if (declared.has(member)) {
        add(
          member,
          entity.ref,
          writeEvidence({ why: 'listed', from: entity.ref }),
        );
      } else {
        conflicts.push(noSuchMember(entity.ref, member, declared));
      }
      yield;
    }
  }
  return own;
}

/** The streams of the nearest entities, on each way up, that have some. */
function inherit(
  ref: string,
  declared: ReadonlyMap<string, DeclaringEntity>,
  nearest: ReadonlyMap<string, Streams>,
): Streams {
  const result = new Map<string, string>();
  const seen = new Set([ref]);
  let level = [ref];
  while (level.length > 0) {
    const above = new Set<string>();
    for (const current of [...level].sort()) {
      const streams = nearest.get(current);
      for (const [streamRef, evidence] of streams ?? []) {
        if (!result.has(streamRef)) {
          result.set(
            streamRef,
            current === ref
              ? evidence
              : writeEvidence({
                  why: 'inherited',
                  from: current,
                  because: readEvidence(evidence),
                }),
          );
        }
      }
      if (!streams) {
        declared.get(current)?.entity.partOf.forEach(up => above.add(up));
      }
    }
    level = [...above].filter(up => !seen.has(up));
    level.forEach(up => seen.add(up));
  }
  return result;
}

function noSuchEntity(
  entityRef: string,
  streamRef: string,
  declared: ReadonlyMap<string, DeclaringEntity>,
): DeclarationConflict {
  const meant = suggestName(streamRef, [...declared.keys()]);
  return {
    entityRef,
    reason: 'unknown-stream',
    subject: streamRef,
    message: `unknown stream '${streamRef}'${
      meant ? `; did you mean '${meant}'?` : ''
    }`,
    whatToDo: `Correct ${ANNOTATION_STREAM} of ${entityRef}, or add ${streamRef} to the catalog`,
  };
}

function noSuchMember(
  streamRef: string,
  member: string,
  declared: ReadonlyMap<string, DeclaringEntity>,
): DeclarationConflict {
  const meant = suggestName(member, [...declared.keys()]);
  return {
    entityRef: streamRef,
    reason: 'bad-annotation',
    subject: `spec.members ${member}`,
    streamRef,
    message: `spec.members names '${member}', which is not in the catalog${
      meant ? `; did you mean '${meant}'?` : ''
    }`,
    whatToDo: `Correct spec.members of ${streamRef}, or add ${member} to the catalog`,
  };
}
