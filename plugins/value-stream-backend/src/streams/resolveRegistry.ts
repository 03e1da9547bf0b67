import { atOnce, Slices } from '../log/inSlices';
import { addNestedMembers } from './addNestedMembers';
import { breakParentCycles } from './breakParentCycles';
import { findMistypedStreams } from './findMistypedStreams';
import { readDeclarations } from './readDeclarations';
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
  return atOnce(resolvingRegistry(entities, config));
}

/** The same, in steps that are short for a catalog of any size. */
export function* resolvingRegistry(
  entities: readonly RegisteredEntity[],
  config: RegistryConfig,
): Slices<Registry> {
  const byRef = new Map<string, RegisteredEntity>();
  for (const entity of entities) {
    byRef.set(entity.ref, entity);
    yield;
  }
  // Texts are put in order in a fraction of the time that entities are.
  const refs = [...byRef.keys()].sort();
  yield;
  const inOrder = refs.map(ref => byRef.get(ref)!);
  yield;
  const declared = yield* readDeclarations(inOrder, config);
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
