/** Numbers in a row that grows as it must, eight bytes each. */
export interface NumberList {
  push(value: number): void;
  /** Those pushed so far; to be read before the next push. */
  values(): Float64Array;
}

const AT_FIRST = 16;
const NONE = new Float64Array(0);

/** @param room - how many numbers are expected, for which room is made with the first */
export function numberList(room = AT_FIRST): NumberList {
  let kept = NONE;
  let length = 0;
  return {
    push(value) {
      if (length === kept.length) {
        const larger = new Float64Array(Math.max(room, AT_FIRST, 2 * length));
        larger.set(kept);
        kept = larger;
      }
      kept[length++] = value;
    },
    values: () => kept.subarray(0, length),
  };
}
