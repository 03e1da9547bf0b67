import { canonicalJson } from '../log/canonicalJson';
import { hashOf } from '../log/hashOf';
import { RegisteredEntity } from './RegisteredEntity';

/** An entity as it is stored: the text, its digest, and what can be looked for. */
export interface WrittenEntity {
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly data: string;
  readonly digest: string;
}

/** Writes an entity as it is stored: the same entity always gives the same text. */
export function writeEntity(entity: RegisteredEntity): WrittenEntity {
  const { ref, kind, title } = entity;
  const data = canonicalJson(entity);
  return { ref, kind, title, data, digest: hashOf(data) };
}
