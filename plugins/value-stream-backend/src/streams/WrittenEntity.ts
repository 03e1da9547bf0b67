import { canonicalJson } from '../log/canonicalJson';
import { hashOf } from '../log/hashOf';
import { RegisteredEntity } from './RegisteredEntity';

/** An entity, at least what of it tells of streams, with the text that is stored of it and the digest of that text. */
export interface WrittenEntity {
  readonly entity: RegisteredEntity;
  readonly data: string;
  readonly digest: string;
}

/** Writes an entity as it is stored: the same entity always gives the same text. */
export function writeEntity(entity: RegisteredEntity): WrittenEntity {
  const data = canonicalJson(entity);
  return { entity, data, digest: hashOf(data) };
}
