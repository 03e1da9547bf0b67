export const times = <T>(n: number, ...values: T[]): T[] =>
  Array.from({ length: n }, () => values).flat();

/** Weeks of so many items, all done on their first day. */
export const weeksOf = (...items: number[]) =>
  items.flatMap(n => [n, 0, 0, 0, 0, 0, 0]);

export const numbers = (n: number) =>
  Int32Array.from({ length: n }, (_, i) => i + 1);
