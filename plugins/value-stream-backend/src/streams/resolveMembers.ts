import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';
import { flatMapping, Slices } from '../log/inSlices';
import { readEvidence, writeEvidence } from './membershipEvidence';
import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict, StreamMember } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { suggestName } from './suggestName';

/** Who belongs to which stream before nesting, and which entities are streams by default. */
export interface Memberships {
  readonly members: readonly StreamMember[];
  readonly conflicts: readonly DeclarationConflict[];
}

/** A stream that an entity belongs to, and the evidence of it. */
type Belonging = readonly [streamRef: string, evidence: string];

/** The streams that are found at an entity itself. */
type StreamsAt = (ref: string) => readonly Belonging[];

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
  const implied = new Set<string>();
  for (const ref of declared.keys()) {
    if (
      ref.startsWith(`${config.defaultStreams}:`) &&
      inherit(ref, declared, own).length === 0
    ) {
      implied.add(ref);
    }
    yield;
  }
  const nearest: StreamsAt = ref =>
    implied.has(ref) ? [[ref, writeEvidence({ why: 'implied' })]] : own(ref);
  const members = yield* flatMapping(declared.values(), ({ entity }) =>
    entity.kind === 'valuestream'
      ? []
      : inherit(entity.ref, declared, nearest).map(([streamRef, evidence]) => ({
          streamRef,
          entityRef: entity.ref,
          evidence,
        })),
  );
  return { members, conflicts };
}

/**
 * Streams that entities name themselves, or that list them: worked out where
 * asked for, as what thousands of entities say is kept once already.
 */
function* ownStreams(
  declared: ReadonlyMap<string, DeclaringEntity>,
  conflicts: DeclarationConflict[],
): Slices<StreamsAt> {
  const exists = (streamRef: string) =>
    streamRef.startsWith('valuestream:') || declared.has(streamRef);
  const listing = new Map<string, string[]>();
  for (const { entity, declaration } of declared.values()) {
    for (const streamRef of declaration.streams) {
      if (!exists(streamRef)) {
        conflicts.push(noSuchEntity(entity.ref, streamRef, declared));
      }
      yield;
    }
    for (const member of declaration.members) {
      if (!declared.has(member)) {
        conflicts.push(noSuchMember(entity.ref, member, declared));
      } else if (!listing.get(member)?.push(entity.ref)) {
        listing.set(member, [entity.ref]);
      }
      yield;
    }
  }
  return ref => {
    const named = declared.get(ref)?.declaration.streams.filter(exists) ?? [];
    const listed = (listing.get(ref) ?? []).filter(
      streamRef => !named.includes(streamRef),
    );
    return [
      ...named.map(
        (streamRef): Belonging => [streamRef, writeEvidence({ why: 'own' })],
      ),
      ...[...new Set(listed)].map(
        (streamRef): Belonging => [
          streamRef,
          writeEvidence({ why: 'listed', from: streamRef }),
        ],
      ),
    ];
  };
}

/** The streams of the nearest entities, on each way up, that have some. */
function inherit(
  ref: string,
  declared: ReadonlyMap<string, DeclaringEntity>,
  nearest: StreamsAt,
): readonly Belonging[] {
  const own = nearest(ref);
  if (own.length > 0) {
    return own;
  }
  const result = new Map<string, string>();
  const seen = new Set([ref]);
  const above = (from: readonly string[]) => {
    const next = new Set(
      from.flatMap(current => declared.get(current)?.entity.partOf ?? []),
    );
    return [...next].filter(up => !seen.has(up)).sort();
  };
  for (let level = above([ref]); level.length > 0; ) {
    level.forEach(up => seen.add(up));
    const silent: string[] = [];
    for (const current of level) {
      const streams = nearest(current);
      for (const [streamRef, evidence] of streams) {
        if (!result.has(streamRef)) {
          result.set(
            streamRef,
            writeEvidence({
              why: 'inherited',
              from: current,
              because: readEvidence(evidence),
            }),
          );
        }
      }
      if (streams.length === 0) {
        silent.push(current);
      }
    }
    level = above(silent);
  }
  return [...result];
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
