/** The array with room for so many, which doubles it where it has to grow. */
export function grown<T extends Uint8Array | Int32Array | Float64Array>(
  array: T,
  size: number,
  fill: number,
): T {
  if (size <= array.length) {
    return array;
  }
  const length = Math.max(size, array.length * 2, 1_024);
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  larger.fill(fill, array.length);
  return larger;
}
