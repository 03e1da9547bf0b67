import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityRelation, RegisteredEntity } from './RegisteredEntity';

/** Fields of a catalog entity that `readEntity` reads. */
export const ENTITY_FIELDS: string[] = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.annotations',
  'metadata.tags',
  'spec',
];

const PARTS = [
  ['system', 'System'],
  ['domain', 'Domain'],
  ['subdomainOf', 'Domain'],
] as const;

const RELATIONS = [
  ['dependsOn', 'dependsOn', 'Component'],
  ['consumesApis', 'consumesApi', 'API'],
  ['providesApis', 'providesApi', 'API'],
] as const;

/**
 * What the registry keeps of a catalog entity. Annotations other than ours
 * and those in `selecting` are left out, and so are refs that cannot be read.
 */
export function readEntity(
  entity: Entity,
  selecting: ReadonlySet<string>,
): RegisteredEntity {
  const ref = stringifyEntityRef(entity);
  const { kind, namespace } = parseEntityRef(ref);
  const spec = entity.spec ?? {};
  const refTo = (value: unknown, defaultKind: string): string[] => {
    if (typeof value !== 'string') {
      return [];
    }
    try {
      return [
        stringifyEntityRef(
          parseEntityRef(value, { defaultKind, defaultNamespace: namespace }),
        ),
      ];
    } catch {
      return [];
    }
  };
  const relations = RELATIONS.flatMap(([field, type, defaultKind]) =>
    [spec[field]]
      .flat()
      .flatMap(value => refTo(value, defaultKind))
      .map((target): EntityRelation => ({ type, target })),
  );
  const { name, title, description, annotations, tags } = entity.metadata;
  return {
    ref,
    kind,
    name,
    title: title ?? name,
    ...(kind === 'valuestream' && description && { description }),
    annotations: Object.fromEntries(
      Object.entries(annotations ?? {}).filter(
        ([key, value]) =>
          (key.startsWith('value-stream/') || selecting.has(key)) &&
          typeof value === 'string',
      ),
    ),
    partOf: [
      ...new Set(
        PARTS.flatMap(([field, defaultKind]) =>
          refTo(spec[field], defaultKind),
        ),
      ),
    ].sort(),
    ...(relations.length && { relations: inOrder(relations) }),
    ...withOwner(refTo(spec.owner, 'Group')[0]),
    ...(tags?.length && { tags: [...tags].sort() }),
    ...(kind === 'valuestream' && { valueStream: spec }),
  };
}

function inOrder(relations: readonly EntityRelation[]): EntityRelation[] {
  const keyed = new Map(
    relations.map(one => [`${one.type} ${one.target}`, one] as const),
  );
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function withOwner(owner: string | undefined): { owner?: string } {
  return owner === undefined ? {} : { owner };
}
