import { parseEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_STREAM,
  MappedEntity,
  VALUE_STREAM_KIND,
} from '@value-stream/backstage-plugin-value-stream-common';

const KIND_NAMES: Readonly<Record<string, string>> = {
  api: 'API',
  component: 'Component',
  domain: 'Domain',
  group: 'Group',
  resource: 'Resource',
  system: 'System',
};

/** How entities are made members: each names the stream, or the stream lists them. */
export type DeclarationForm = 'annotation' | 'stream';

/** A stream that entities are to be mapped to. */
export interface ChosenStream {
  /** Canonical ref. */
  readonly ref: string;
  /** Whether it is an entity of its own already. */
  readonly isEntity: boolean;
}

/** The YAML to commit for entities to become members of a stream. */
export function declarationOf(
  entities: readonly MappedEntity[],
  stream: ChosenStream,
  form: DeclarationForm,
): string {
  return form === 'annotation'
    ? entities.map(entity => annotationOf(entity, stream.ref)).join('\n---\n')
    : streamOf(entities, stream);
}

/** Whether a stream can list its members: only an entity of kind ValueStream has a spec for it. */
export function canListMembers(streamRef: string): boolean {
  return parseEntityRef(streamRef).kind === 'valuestream';
}

function annotationOf(entity: MappedEntity, streamRef: string): string {
  const { kind, namespace } = parseEntityRef(entity.entityRef);
  const named = entity.streams
    .filter(({ why }) => why === 'own')
    .map(({ ref }) => ref);
  // An entity that names streams itself inherits none.
  const lost = entity.streams.filter(
    ({ why, ref }) => why === 'inherited' && ref !== streamRef,
  );
  const names = [...new Set([...named, streamRef])].map(ref =>
    shortest(ref, namespace),
  );
  return [
    `# ${entity.entityRef}`,
    `kind: ${KIND_NAMES[kind] ?? kind}`,
    'metadata:',
    `  name: ${entity.name}`,
    ...namespaceLines(namespace),
    '  annotations:',
    ...(lost.length
      ? [
          `    # in place of what it inherits: ${lost
            .map(({ ref }) => shortest(ref, namespace))
            .join(', ')}`,
        ]
      : []),
    `    ${ANNOTATION_STREAM}: ${names.join(', ')}`,
  ].join('\n');
}

function streamOf(
  entities: readonly MappedEntity[],
  { ref, isEntity }: ChosenStream,
): string {
  const { namespace, name } = parseEntityRef(ref);
  return [
    isEntity
      ? `# add these to spec.members of ${ref}`
      : 'apiVersion: value-stream/v1alpha1',
    `kind: ${VALUE_STREAM_KIND}`,
    'metadata:',
    `  name: ${name}`,
    ...namespaceLines(namespace),
    'spec:',
    ...(isEntity ? [] : ['  role: core']),
    '  members:',
    ...entities.map(({ entityRef }) => `    - ${entityRef}`),
  ].join('\n');
}

function namespaceLines(namespace: string): string[] {
  return namespace === 'default' ? [] : [`  namespace: ${namespace}`];
}

/** A stream as it is named from a namespace; a System or Domain by its whole ref. */
function shortest(streamRef: string, from: string): string {
  const { kind, namespace, name } = parseEntityRef(streamRef);
  if (kind !== 'valuestream') {
    return streamRef;
  }
  return namespace === from ? name : `${namespace}/${name}`;
}
