import {
  CompoundEntityRef,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { parseStreamRef } from '@value-stream/backstage-plugin-value-stream-common';
import { ValueStreamEntity } from '../kind/ValueStreamEntity';

/** Relations that the spec of a ValueStream states: to its owner, its parent and its members. */
export function relationsOfStream(
  entity: ValueStreamEntity,
): EntityRelationSpec[] {
  const self = getCompoundEntityRef(entity);
  const { owner, parent, members = [] } = entity.spec;
  const context = { defaultNamespace: self.namespace };
  return [
    ...(owner
      ? bothWays(self, RELATION_OWNED_BY, RELATION_OWNER_OF, {
          ...parseEntityRef(owner, { ...context, defaultKind: 'Group' }),
        })
      : []),
    ...(parent
      ? partOf(self, parseEntityRef(parseStreamRef(parent, self.namespace)))
      : []),
    ...members.flatMap(member =>
      partOf(
        parseEntityRef(member, { ...context, defaultKind: 'Component' }),
        self,
      ),
    ),
  ];
}

/** The relation and its inverse that put `part` into `whole`. */
export function partOf(
  part: CompoundEntityRef,
  whole: CompoundEntityRef,
): EntityRelationSpec[] {
  return bothWays(part, RELATION_PART_OF, RELATION_HAS_PART, whole);
}

function bothWays(
  source: CompoundEntityRef,
  type: string,
  inverse: string,
  target: CompoundEntityRef,
): EntityRelationSpec[] {
  return [
    { source, type, target },
    { source: target, type: inverse, target: source },
  ];
}
