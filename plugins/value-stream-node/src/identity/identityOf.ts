/**
 * An identity out of several parts, unambiguous whatever the parts contain:
 * `identityOf('moved', 'a|b', 'c')` differs from `identityOf('moved', 'a', 'b|c')`.
 *
 * @public
 */
export function identityOf(
  ...parts: readonly (string | number | null)[]
): string {
  return JSON.stringify(parts);
}
