import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_DECLARED_BY,
  ANNOTATION_OWNER,
  ANNOTATION_ROLE,
  chooseMostNamed,
  VALUE_STREAM_API_VERSION,
  VALUE_STREAM_KIND,
} from '@value-stream/backstage-plugin-value-stream-common';
import { streamsNamedBy } from './streamsNamedBy';

const LOCATION = 'value-stream-annotation:value-stream/stream';

/**
 * ValueStream entities for the streams that exist by annotation alone. A
 * declared one wins; the order of the entities makes no difference.
 */
export function nameStreams(entities: readonly Entity[]): Entity[] {
  const declared = new Set(
    entities.filter(isDeclaredStream).map(stringifyEntityRef),
  );
  const namedBy = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const ref of streamsNamedBy(entity)) {
      if (ref.startsWith('valuestream:') && !declared.has(ref)) {
        namedBy.set(ref, [...(namedBy.get(ref) ?? []), entity]);
      }
    }
  }
  return [...namedBy.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, members]) => streamEntity(ref, members));
}

function isDeclaredStream(entity: Entity): boolean {
  return (
    entity.kind === VALUE_STREAM_KIND &&
    entity.metadata.annotations?.[ANNOTATION_DECLARED_BY] !== 'annotation'
  );
}

function streamEntity(ref: string, members: readonly Entity[]): Entity {
  const { name, namespace } = parseEntityRef(ref);
  const role = chooseMostNamed(
    annotationValues(members, ANNOTATION_ROLE).filter(value =>
      ['core', 'supporting'].includes(value),
    ),
  );
  const owner = chooseOwner(members);
  return {
    apiVersion: VALUE_STREAM_API_VERSION,
    kind: VALUE_STREAM_KIND,
    metadata: {
      name,
      namespace,
      annotations: {
        [ANNOTATION_LOCATION]: LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
        [ANNOTATION_DECLARED_BY]: 'annotation',
      },
    },
    spec: { ...(role && { role }), ...(owner && { owner }) },
  };
}

/** The owner that annotations name most often, else the one that all members have. */
function chooseOwner(members: readonly Entity[]): string | undefined {
  const annotated = members.flatMap(member =>
    ownerRef(member, member.metadata.annotations?.[ANNOTATION_OWNER]),
  );
  const own = members.map(member => ownerRef(member, member.spec?.owner)[0]);
  return (
    chooseMostNamed(annotated) ?? (new Set(own).size === 1 ? own[0] : undefined)
  );
}

function ownerRef(entity: Entity, owner: unknown): string[] {
  if (typeof owner !== 'string') {
    return [];
  }
  try {
    return [
      stringifyEntityRef(
        parseEntityRef(owner.trim(), {
          defaultKind: 'Group',
          defaultNamespace: entity.metadata.namespace,
        }),
      ),
    ];
  } catch {
    return [];
  }
}

function annotationValues(
  members: readonly Entity[],
  annotation: string,
): string[] {
  return members.flatMap(member => {
    const value = member.metadata.annotations?.[annotation];
    return value === undefined ? [] : [value.trim()];
  });
}
