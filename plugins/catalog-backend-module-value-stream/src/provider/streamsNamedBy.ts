import { Entity, DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  ANNOTATION_STREAM,
  parseStreamRef,
  splitNames,
} from '@value-stream/backstage-plugin-value-stream-common';

/**
 * Canonical refs of the streams that an entity's annotation names. Parts that
 * are not the name of a stream are left out: a malformed annotation must not
 * stop the entity, and the stream registry lists it as a conflict.
 */
export function streamsNamedBy(entity: Entity): string[] {
  const value = entity.metadata.annotations?.[ANNOTATION_STREAM];
  if (typeof value !== 'string') {
    return [];
  }
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const refs = splitNames(value).flatMap(name => {
    try {
      return [parseStreamRef(name, namespace)];
    } catch {
      return [];
    }
  });
  return [...new Set(refs)];
}
