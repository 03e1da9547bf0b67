/** One thing with what it really is and what it was taken for; undefined is none. */
export interface Attributed {
  readonly actual: string | undefined;
  readonly answered: string | undefined;
}

/**
 * Attributions where none is a legal answer. A wrong one that should have been
 * another counts twice: against precision, as it was given, and against
 * recall, as the right one was not.
 */
export interface ConfusionMatrix {
  /** There is one, and it was named. */
  readonly right: number;
  /** There is one, and another was named. */
  readonly other: number;
  /** There is one, and none was named. */
  readonly missed: number;
  /** There is none, and one was named. */
  readonly invented: number;
  /** There is none, and none was named. */
  readonly none: number;
  /** Of those named, how many are right: 0 to 1; undefined where none was named. */
  readonly precision?: number;
  /** Of those there are, how many were named: 0 to 1; undefined where there are none. */
  readonly recall?: number;
}

export function confusionMatrix(
  attributed: readonly Attributed[],
): ConfusionMatrix {
  const count = (matches: (one: Attributed) => boolean) =>
    attributed.filter(matches).length;
  const right = count(
    ({ actual, answered }) => actual !== undefined && actual === answered,
  );
  const other = count(
    ({ actual, answered }) =>
      actual !== undefined && answered !== undefined && actual !== answered,
  );
  const missed = count(
    ({ actual, answered }) => actual !== undefined && answered === undefined,
  );
  const invented = count(
    ({ actual, answered }) => actual === undefined && answered !== undefined,
  );
  const named = right + other + invented;
  const causes = right + other + missed;
  return {
    right,
    other,
    missed,
    invented,
    none: attributed.length - right - other - missed - invented,
    ...(named > 0 && { precision: right / named }),
    ...(causes > 0 && { recall: right / causes }),
  };
}
