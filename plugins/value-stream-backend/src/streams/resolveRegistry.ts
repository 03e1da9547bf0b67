import { ANNOTATION_DECLARED_BY } from '@value-stream/backstage-plugin-value-stream-common';
import { atOnce, Slices } from '../log/inSlices';
import { addNestedMembers } from './addNestedMembers';
import { breakParentCycles } from './breakParentCycles';
import { findMistypedStreams } from './findMistypedStreams';
import { DeclaringEntity, readDeclaration } from './readDeclaration';
import { RegisteredEntity } from './RegisteredEntity';
import { DeclarationConflict, Registry } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { resolveMembers } from './resolveMembers';
import { resolveStreams } from './resolveStreams';

/**
 * Streams, members and conflicts of a catalog. Never throws for what entities
 * declare, and the order of the entities makes no difference.
 */
export function resolveRegistry(
  entities: readonly RegisteredEntity[],
  config: RegistryConfig,
): Registry {
  return atOnce(
    resolvingRegistry(
      entities.map(entity => readDeclaration(entity, config)),
      config,
    ),
  );
}

/**
 * The same of what entities declare, in steps that are short for a catalog of
 * any size. An entity that only stands for a stream named by annotation
 * declares nothing: the annotations do.
 */
export function* resolvingRegistry(
  entities: readonly DeclaringEntity[],
  config: RegistryConfig,
): Slices<Registry> {
  const byRef = new Map<string, DeclaringEntity>();
  for (const one of entities) {
    if (one.entity.annotations[ANNOTATION_DECLARED_BY] !== 'annotation') {
      byRef.set(one.entity.ref, one);
    }
    yield;
  }
  // Texts are put in order in a fraction of the time that entities are.
  const refs = [...byRef.keys()].sort();
  yield;
  const declared = new Map(refs.map(ref => [ref, byRef.get(ref)!]));
  yield;
  const memberships = yield* resolveMembers(declared, config);
  const resolved = yield* resolveStreams(declared, memberships.members, config);
  const nested = breakParentCycles(resolved.streams);
  yield;
  const members = yield* addNestedMembers(nested.streams, memberships.members);
  const mistyped = yield* findMistypedStreams(nested.streams, declared);
  return {
    streams: nested.streams,
    members,
    conflicts: distinct([
      ...[...declared.values()].flatMap(
        ({ declaration }) => declaration.conflicts,
      ),
      ...memberships.conflicts,
      ...resolved.conflicts,
      ...nested.conflicts,
      ...mistyped,
    ]),
  };
}

/** One conflict per entity, reason and subject, in that order. */
function distinct(
  conflicts: readonly DeclarationConflict[],
): DeclarationConflict[] {
  const byIdentity = new Map(
    conflicts.map(conflict => [
      `${conflict.entityRef}\n${conflict.reason}\n${conflict.subject}`,
      conflict,
    ]),
  );
  return [...byIdentity.entries()]
    .sort(([a], [b]) => compare(a, b))
    .map(([, conflict]) => conflict);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
