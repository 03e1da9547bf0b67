import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';

/** What to paste into an entity's descriptor to make it a member of a stream. */
export function streamAnnotationExample(entity: Entity): string {
  return [
    `kind: ${entity.kind}`,
    'metadata:',
    `  name: ${entity.metadata.name}`,
    '  annotations:',
    `    ${ANNOTATION_STREAM}: name-of-the-stream`,
  ].join('\n');
}
