/** Days as bits, from a first day on. @public */
export interface DaySet {
  readonly from: number;
  readonly bits: Uint32Array;
  /** How many days are in it. */
  readonly size: number;
}

function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Those of some days that lie in `[from, to)`, all counted from one day on.
 *
 * @public
 */
export function daySet(
  days: Iterable<number>,
  from: number,
  to: number,
): DaySet {
  const bits = new Uint32Array(Math.max(0, Math.ceil((to - from) / 32)));
  for (const day of days) {
    if (day >= from && day < to) {
      bits[(day - from) >>> 5] |= 1 << ((day - from) & 31);
    }
  }
  return { from, bits, size: bits.reduce((n, word) => n + bitsIn(word), 0) };
}

/** How many days two sets of the same beginning have in common. @public */
export function sharedDays(a: DaySet, b: DaySet): number {
  let shared = 0;
  const words = Math.min(a.bits.length, b.bits.length);
  for (let word = 0; word < words; word++) {
    const both = a.bits[word] & b.bits[word];
    if (both !== 0) shared += bitsIn(both);
  }
  return shared;
}

/** The union of sets of the same beginning. @public */
export function unionDays(
  sets: Iterable<DaySet>,
  from: number,
  to: number,
): DaySet {
  const { bits } = daySet([], from, to);
  for (const set of sets) {
    for (let word = 0; word < bits.length; word++) bits[word] |= set.bits[word];
  }
  return { from, bits, size: bits.reduce((n, word) => n + bitsIn(word), 0) };
}

const LOGS: number[] = [0];

/** Natural logarithm of n! */
function logFactorial(n: number): number {
  for (let i = LOGS.length; i <= n; i++) LOGS.push(LOGS[i - 1] + Math.log(i));
  return LOGS[n];
}

const logChoose = (n: number, k: number) =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * How likely it is that two have at least so many days in common although they
 * have nothing to do with each other: the upper tail of the hypergeometric
 * distribution (Fisher's exact test, one-sided).
 *
 * @param a - days of the one, and `b` of the other, out of `of`
 * @public
 */
export function chanceOfSharing(
  shared: number,
  a: number,
  b: number,
  of: number,
): number {
  const all = logChoose(of, b);
  let chance = 0;
  for (let k = Math.max(shared, a + b - of, 0); k <= Math.min(a, b); k++) {
    chance += Math.exp(logChoose(a, k) + logChoose(of - a, b - k) - all);
  }
  return Math.min(1, chance);
}
