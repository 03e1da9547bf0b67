/**
 * The names in a comma-separated annotation: trimmed, without empty ones,
 * each once, in the order given.
 *
 * @public
 */
export function splitNames(value: string): string[] {
  const names = value
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  return [...new Set(names)];
}
