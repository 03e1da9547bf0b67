import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { streamsNamedBy } from '../provider/streamsNamedBy';
import { partOf } from './relationsOfStream';

/**
 * Relations of an entity to the streams that its annotation names. What is
 * not the name of a stream makes no relation; the stream registry lists it.
 */
export function relationsOfMember(entity: Entity): EntityRelationSpec[] {
  const self = stringifyEntityRef(entity);
  return streamsNamedBy(entity)
    .filter(ref => ref !== self)
    .flatMap(ref => partOf(getCompoundEntityRef(entity), parseEntityRef(ref)));
}
