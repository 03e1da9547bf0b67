/**
 * A written figure as its number and its unit, where the language writes them
 * in this order; all of it is unit where there is no number first.
 *
 * @public
 */
export function splitUnit(
  text: string,
): readonly [number: string, unit: string] {
  const [, number = '', unit = ''] =
    /^([^\p{L}%/]*[^\p{L}%/\s])?(.*)$/su.exec(text) ?? [];
  return [number, unit];
}
