/** Numbers in a row that grows as it must, eight bytes each. */
export interface NumberList {
  readonly room: number;
  kept: Float64Array;
  length: number;
}

const AT_FIRST = 16;
const NONE = new Float64Array(0);

/** Numbers of the memory that is kept for later lists: 32 MB. */
const MOST_SPARE = 4_000_000;

// To have memory for a large list costs more than to fill it, so what one map
// gives back the next one takes.
const spare: Float64Array[] = [];
let spareNumbers = 0;

function takeSpare(least: number): Float64Array | undefined {
  const place = spare.findIndex(({ length }) => length >= least);
  if (place < 0) return undefined;
  const [taken] = spare.splice(place, 1);
  spareNumbers -= taken.length;
  return taken;
}

function grow(list: NumberList): void {
  const { kept, length, room } = list;
  const least = Math.max(room, AT_FIRST, 2 * length);
  list.kept = takeSpare(least) ?? new Float64Array(least);
  list.kept.set(kept);
}

/** @param room - how many numbers are expected, for which room is made with the first */
export function numberList(room = AT_FIRST): NumberList {
  return { room, kept: NONE, length: 0 };
}

export function pushNumber(list: NumberList, value: number): void {
  if (list.length === list.kept.length) grow(list);
  list.kept[list.length++] = value;
}

/** Those pushed so far; to be read before the next push. */
export function numbersOf({ kept, length }: NumberList): Float64Array {
  return kept.subarray(0, length);
}

/** Empties a list whose numbers nobody reads any more, and keeps its memory for others. */
export function giveBack(list: NumberList): void {
  const { kept } = list;
  list.kept = NONE;
  list.length = 0;
  if (kept === NONE || spareNumbers + kept.length > MOST_SPARE) return;
  spare.push(kept);
  spareNumbers += kept.length;
}
