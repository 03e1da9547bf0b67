/**
 * Whether both databases can keep a text as it is: they cannot where it has a
 * NUL character or half of a character pair. A connector refuses such a value.
 *
 * @public
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
