/** Halves of character pairs, also of whole pairs: few texts have any, and this is found out fast. */
const PAIRS = /[\ud800-\udfff]/;
const HALF = /\p{Surrogate}/u;

/**
 * Whether both databases can keep a text as it is: they cannot where it has a
 * NUL character or half of a character pair. A connector refuses such a value.
 *
 * @public
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !(PAIRS.test(text) && HALF.test(text));
}
