/**
 * Drops what was asked for longest ago, which stands first, until the rest has
 * room. The last one stays, however large it is.
 *
 * @param most - that may be kept, in what `sizeOf` counts
 */
export function forgetOldest<T>(
  kept: Map<string, T>,
  most: number,
  sizeOf: (one: T) => number,
): void {
  let total = 0;
  for (const one of kept.values()) {
    total += sizeOf(one);
  }
  for (const [key, one] of kept) {
    if (total <= most || kept.size === 1) {
      return;
    }
    kept.delete(key);
    total -= sizeOf(one);
  }
}
