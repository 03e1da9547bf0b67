import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Entities } from '../createEntityIndex';

export type Relation = NonNullable<ApiSchemas['StructuralTie']['relation']>;

/** A relation of the catalog from an entity of a group to another. */
export interface CatalogRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
}

/** What the catalog says that entities of a group have to do with others. */
export function* relationsOf(
  members: readonly string[],
  entities: Entities,
): Generator<CatalogRelation> {
  const own = new Set(members);
  for (const from of members) {
    const entity = entities.byRef.get(from);
    for (const { type, target } of entity?.relations ?? []) {
      if (type === 'consumesApi') {
        const providers = entities.providersOf(target);
        for (const to of providers.length ? providers : [target]) {
          yield { from, to, relation: type };
        }
      } else if (type === 'dependsOn' && !own.has(target)) {
        yield { from, to: target, relation: type };
      } else if (type === 'providesApi') {
        for (const to of entities.consumersOf(target)) {
          yield { from, to, relation: type };
        }
      }
    }
    for (const to of entity?.partOf ?? []) {
      if (!own.has(to)) {
        yield { from, to, relation: 'partOf' };
      }
    }
  }
}
