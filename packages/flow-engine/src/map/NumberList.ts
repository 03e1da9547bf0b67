/** Numbers in a row that grows as it must, eight bytes each. */
export interface NumberList {
  push(value: number): void;
  /** Those pushed so far; to be read before the next push. */
  values(): Float64Array;
}

/** Room that a list has at first. */
export const AT_FIRST = 16;

/** @param room - how many numbers are expected */
export function numberList(room = AT_FIRST): NumberList {
  let kept = new Float64Array(Math.max(room, AT_FIRST));
  let length = 0;
  return {
    push(value) {
      if (length === kept.length) {
        const larger = new Float64Array(2 * length);
        larger.set(kept);
        kept = larger;
      }
      kept[length++] = value;
    },
    values: () => kept.subarray(0, length),
  };
}
