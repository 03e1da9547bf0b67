/**
 * The first `limit` characters of a text, never half of a character pair.
 *
 * @public
 */
export function boundedText(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
