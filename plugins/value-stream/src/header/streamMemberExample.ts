import { parseEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';

/** What to write into the descriptor of an entity that belongs to a stream. */
export function streamMemberExample(streamRef: string): string {
  const { kind, namespace, name } = parseEntityRef(streamRef);
  let text = streamRef;
  if (kind === 'valuestream') {
    text = namespace === 'default' ? name : `${namespace}/${name}`;
  }
  return [
    'metadata:',
    '  annotations:',
    `    ${ANNOTATION_STREAM}: ${text}`,
  ].join('\n');
}
