/** Texts by number, each held once. @public */
export interface Names {
  /** Texts in the order of their numbers. */
  readonly texts: readonly string[];
  /** The number of a text, from 0 on; a new one for a text not seen before. */
  numberOf(text: string): number;
}

export function createNames(): Names {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
