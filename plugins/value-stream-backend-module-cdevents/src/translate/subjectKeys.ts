import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { AttributeValue } from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';

const KEY = 900;

/** Key of what a subject names: unique within the subject's own source. */
export function objectKey(subject: string, source: string, id: string): string {
  return bounded(`cdevents:${source}#${subject}/${id}`);
}

/** Key of an event; links name events by their id alone. */
export function eventKey(id: string): string {
  return bounded(`cdevents:event/${id}`);
}

export function chainKey(id: string): string {
  return bounded(`cdevents:chain/${id}`);
}

/** Key of another object that content names by `id` and `source`, of the event's own source where it has none. */
export function referredKey(
  subject: string,
  reference: AttributeValue | undefined,
  event: CdEvent,
): string | undefined {
  const { id, source } = referenceOf(reference);
  return id === undefined
    ? undefined
    : objectKey(subject, source ?? event.context.source, id);
}

/** `id` and `source` of a reference in content. */
export function referenceOf(reference: AttributeValue | undefined): {
  readonly id?: string;
  readonly source?: string;
} {
  const { id, source } = (reference ?? {}) as Record<string, unknown>;
  return {
    ...(typeof id === 'string' && id && { id }),
    ...(typeof source === 'string' && source && { source }),
  };
}

/**
 * Key of an artifact named by a package URL. An image with its registry and
 * digest has the key that all tools give it, `oci:<registry>/<name>@sha256:<digest>`;
 * others have the package URL.
 */
export function artifactKey(id: string): string {
  const { name, registry, digest } = readArtifactId(id);
  return bounded(registry && digest ? `oci:${registry}/${name}@${digest}` : id);
}

/** What a package URL says of an artifact. */
export function readArtifactId(id: string): {
  readonly name: string;
  readonly registry?: string;
  readonly digest?: string;
} {
  const [, type, path, version = '', query = ''] =
    /^pkg:([^/]+)\/([^@?#]+)(?:@([^?#]+))?(?:\?([^#]*))?/.exec(id) ?? [];
  if (type === undefined) {
    return { name: id };
  }
  const digest = /^sha256:[0-9a-f]{64}$/i.exec(decoded(version))?.[0];
  const [registry, ...folders] = (
    new URLSearchParams(query).get('repository_url') ?? ''
  )
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .split('/');
  const name = decoded(path);
  const isWhole = folders.at(-1) === name;
  return {
    name: [...(isWhole ? folders.slice(0, -1) : folders), name].join('/'),
    ...(type === 'oci' && registry && { registry: registry.toLowerCase() }),
    ...(digest && { digest: digest.toLowerCase() }),
  };
}

/** The subject's key where nothing else names it. */
export function subjectKey(event: CdEvent, { subject }: EventType): string {
  const { id, source = event.context.source } = event.subject;
  if (subject === 'artifact') {
    return artifactKey(id);
  }
  // A service is deployed many times; each is a deployment of its own.
  return subject === 'service'
    ? `${objectKey(subject, source, id)}/deployments/${bounded(
        event.context.id,
      )}`
    : objectKey(subject, source, id);
}

function bounded(key: string): string {
  if (key.length > KEY) {
    throw new Unusable(`an id or source is longer than ${KEY} characters`);
  }
  return key;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
