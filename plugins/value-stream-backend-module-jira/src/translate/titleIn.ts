import {
  boundedText,
  Fields,
  isStorableText,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';

const TITLE = 300;
const LONGEST = 40_000;

/**
 * A title for people to read; undefined where it is missing. Characters that
 * databases cannot keep, which editors leave behind unseen, are taken out; it
 * is no key, so nothing is mistaken for another by that.
 */
export function titleIn(object: Fields, name: string): string | undefined {
  const value = object.value(name) ?? undefined;
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'string' || value.length > LONGEST) {
    throw new Unusable(`'${name}' is no title`);
  }
  const kept = isStorableText(value)
    ? value
    : value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
  return boundedText(kept.trim(), TITLE) || undefined;
}
