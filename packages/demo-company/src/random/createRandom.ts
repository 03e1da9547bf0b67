/** A source of chance that gives the same numbers for the same seed, everywhere. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** From `low` up to, not including, `high`. */
  between(low: number, high: number): number;
  /** From `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Exponential, with this mean. */
  exponential(mean: number): number;
  /** Log-normal with this median; `spread` is the deviation of the logarithm. */
  around(median: number, spread?: number): number;
  /** An independent source, the same for the same name whatever was drawn before. */
  of(name: string): Random;
}

/** Numbers by mulberry32, seeded by a text. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) % 4_294_967_296;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  };
  const integer = (low: number, high: number) =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    chance: probability => next() < probability,
    between: (low, high) => low + next() * (high - low),
    integer,
    pick: from => from[integer(0, from.length - 1)],
    exponential: mean => -mean * Math.log(1 - next()),
    around: (median, spread = 0.5) => median * Math.exp(spread * normal()),
    of: name => createRandom(`${seed}/${name}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
