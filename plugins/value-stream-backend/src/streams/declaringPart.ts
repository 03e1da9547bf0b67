import { RegisteredEntity } from './RegisteredEntity';

const OURS = 'value-stream/';

/**
 * What of an entity tells of streams. Relations, tags and what selects data are
 * left out: they are stored with it, and of thousands they would only be in the
 * way while the streams are worked out.
 */
export function declaringPart(entity: RegisteredEntity): RegisteredEntity {
  const { ref, kind, name, title, description, annotations } = entity;
  const { partOf, owner, valueStream } = entity;
  const ours: Record<string, string> = {};
  for (const key of Object.keys(annotations)) {
    if (key.startsWith(OURS)) {
      ours[key] = annotations[key];
    }
  }
  return {
    ref,
    kind,
    name,
    title,
    description,
    annotations: ours,
    partOf,
    owner,
    valueStream,
  };
}
