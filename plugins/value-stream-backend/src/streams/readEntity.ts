import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { RegisteredEntity } from './RegisteredEntity';

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
    ...withOwner(refTo(spec.owner, 'Group')[0]),
    ...(tags?.length && { tags: [...tags].sort() }),
    ...(kind === 'valuestream' && { valueStream: spec }),
  };
}

function withOwner(owner: string | undefined): { owner?: string } {
  return owner === undefined ? {} : { owner };
}
