/** The parts of an entity that an example is made of. */
interface ExampleEntity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/**
 * The head of an entity's YAML with the annotations that would point data at
 * it. A value stream needs none of its own: its members carry them.
 */
export function annotationExample(entity: ExampleEntity): string {
  const { apiVersion, kind, metadata } = entity;
  const head = [`apiVersion: ${apiVersion}`, `kind: ${kind}`, 'metadata:'];
  if (kind.toLocaleLowerCase('en-US') === 'component') {
    return [
      ...head,
      `  name: ${metadata.name}`,
      '  annotations:',
      '    backstage.io/source-location: url:https://github.com/your-org/your-repository',
      '    jira/project-key: YOURKEY',
    ].join('\n');
  }
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    'metadata:',
    '  name: your-service',
    '  annotations:',
    `    value-stream/stream: ${metadata.name}`,
    '    backstage.io/source-location: url:https://github.com/your-org/your-repository',
  ].join('\n');
}
