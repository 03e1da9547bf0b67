/** Labels that a scope names at most. */
export const MOST_LABELS = 200;

/** Counts the uses of labels. */
export interface LabelsUsed {
  /** Adds so many uses; none leaves the label unknown. */
  add(label: string, uses: number): void;
  /** The most used first, then by name; at most 200. */
  mostUsed(): readonly string[];
}

export function createLabelsUsed(): LabelsUsed {
  const counts = new Map<string, number>();
  return {
    add(label, uses) {
      if (uses > 0) counts.set(label, (counts.get(label) ?? 0) + uses);
    },
    mostUsed: () =>
      [...counts]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, MOST_LABELS)
        .map(([label]) => label),
  };
}
