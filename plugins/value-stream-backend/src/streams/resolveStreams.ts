import {
  ANNOTATION_COST_OF_DELAY,
  ANNOTATION_OWNER,
  ANNOTATION_PARENT,
  ANNOTATION_ROLE,
  parseCostOfDelay,
} from '@value-stream/backstage-plugin-value-stream-common';
import { mapping, Slices } from '../log/inSlices';
import { DeclaredStream } from './DeclaredStream';
import { Declaration } from './Declaration';
import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict, StreamMember } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { resolveOne, Resolved } from './resolveOne';
import { resolveOwner } from './resolveOwner';
import { resolveStages } from './resolveStages';
import { resolveStreamRefs } from './resolveStreamRefs';

/**
 * All streams: those that are entities, those that annotations name, and those
 * that Systems or Domains are by default. Fields come from the stream's own
 * spec, then from the annotations of its members; contradictions become
 * conflicts and the choice among them does not depend on any order.
 */
export function* resolveStreams(
  declared: ReadonlyMap<string, DeclaringEntity>,
  members: readonly StreamMember[],
  config: RegistryConfig,
): Slices<{
  streams: DeclaredStream[];
  conflicts: DeclarationConflict[];
}> {
  const refs = new Set<string>();
  for (const { entity } of declared.values()) {
    if (entity.kind === 'valuestream') {
      refs.add(entity.ref);
    }
    yield;
  }
  const membersOf = new Map<string, DeclaringEntity[]>();
  for (const { streamRef, entityRef } of members) {
    refs.add(streamRef);
    const list = membersOf.get(streamRef) ?? [];
    list.push(declared.get(entityRef)!);
    membersOf.set(streamRef, list);
    yield;
  }
  const conflicts: DeclarationConflict[] = [];
  const streams = yield* mapping([...refs].sort(), ref =>
    resolveStream(ref, refs, declared, membersOf.get(ref) ?? [], {
      config,
      conflicts,
    }),
  );
  return { streams, conflicts };
}

function resolveStream(
  ref: string,
  known: ReadonlySet<string>,
  declared: ReadonlyMap<string, DeclaringEntity>,
  members: readonly DeclaringEntity[],
  context: { config: RegistryConfig; conflicts: DeclarationConflict[] },
): DeclaredStream {
  const { config, conflicts } = context;
  const self = declared.get(ref);
  const spec =
    self?.entity.kind === 'valuestream' ? self.declaration : undefined;
  const specClaim = <T extends string>(value: T | undefined) =>
    value === undefined ? undefined : { value, by: `the spec of ${ref}` };
  const claims = <T extends string>(field: (d: Declaration) => T | undefined) =>
    members.flatMap(({ entity, declaration }) => {
      const value = field(declaration);
      return value === undefined ? [] : [{ value, by: entity.ref }];
    });
  const single = <T extends string>(
    field: (d: Declaration) => T | undefined,
    reason: 'two-owners' | 'two-roles' | 'two-parents' | 'two-costs',
    noun: string,
    annotation: string,
  ): Resolved<T> => {
    const resolved = resolveOne(specClaim(spec && field(spec)), claims(field));
    if (resolved.rivals) {
      conflicts.push({
        entityRef: ref,
        reason,
        subject: ref,
        streamRef: ref,
        message: `${ref} has two ${noun}: ${resolved.rivals}`,
        whatToDo: `Keep one of them in ${
          spec ? `the spec or ` : ''
        }${annotation}; until then '${resolved.value}' applies`,
      });
    }
    return resolved;
  };

  const refsOf = resolveStreamRefs(ref, spec, members, known, conflicts);
  const supports = refsOf.supports;
  const role = single(d => d.role, 'two-roles', 'roles', ANNOTATION_ROLE).value;
  const parent = single(
    d => (d.parent && known.has(d.parent) ? d.parent : undefined),
    'two-parents',
    'parents',
    ANNOTATION_PARENT,
  ).value;
  const declaredOwner = single(
    d => d.owner,
    'two-owners',
    'owners',
    ANNOTATION_OWNER,
  ).value;
  const owner = resolveOwner(
    { ref, declaredOwner, self, members },
    declared,
    conflicts,
  );
  const cost = single(
    d => d.costOfDelay,
    'two-costs',
    'costs of delay',
    ANNOTATION_COST_OF_DELAY,
  ).value;
  const stages = resolveStages(ref, spec, members, self, conflicts);
  const environments = [
    ...new Set(members.flatMap(({ declaration }) => declaration.environments)),
  ].sort();
  const name = self?.entity.name ?? ref.slice(ref.indexOf('/') + 1);
  return {
    ref,
    name,
    title: self?.entity.title ?? name,
    description: self?.entity.description,
    role: role ?? (supports.length > 0 ? 'supporting' : 'core'),
    owner,
    customer: spec?.customer,
    outcome: spec?.outcome,
    parent: parent === ref ? undefined : parent,
    supports,
    declaredBy: declaredBy(spec, ref),
    stages: stages?.stages,
    commitment: stages?.commitment,
    calendar: spec?.calendar ?? config.calendar,
    flowItem: spec?.flowItem ?? 'auto',
    flowItemTypes: spec?.flowItemTypes,
    reopenPolicy: spec?.reopenPolicy ?? config.reopenPolicy,
    reopenHorizonMs: spec?.reopenHorizonMs ?? config.reopenHorizonMs,
    idleLimitMs: config.idleLimitMs,
    productionEnvironments:
      environments.length > 0 ? environments : config.productionEnvironments,
    costOfDelay: cost === undefined ? undefined : parseCostOfDelay(cost),
  };
}

function declaredBy(
  spec: Declaration | undefined,
  ref: string,
): DeclaredStream['declaredBy'] {
  if (spec) {
    return 'entity';
  }
  return ref.startsWith('valuestream:') ? 'annotation' : 'implied';
}
