/** How many of the things found are right, and how many of the right ones were found. */
export interface PrecisionAndRecall {
  readonly right: number;
  /** Found, and not so. */
  readonly wrong: number;
  /** So, and not found. */
  readonly missed: number;
  /** 0 to 1; undefined where nothing was found. */
  readonly precision?: number;
  /** 0 to 1; undefined where there was nothing to find. */
  readonly recall?: number;
}

/** Compares two sets; each thing is its own key. */
export function precisionAndRecall(
  found: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): PrecisionAndRecall {
  const right = [...found].filter(key => expected.has(key)).length;
  return ratiosOf(right, found.size - right, expected.size - right);
}

/** Of several comparisons together, each thing counted once. */
export function pooled(
  parts: readonly PrecisionAndRecall[],
): PrecisionAndRecall {
  const sum = (of: (part: PrecisionAndRecall) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  return ratiosOf(
    sum(({ right }) => right),
    sum(({ wrong }) => wrong),
    sum(({ missed }) => missed),
  );
}

function ratiosOf(
  right: number,
  wrong: number,
  missed: number,
): PrecisionAndRecall {
  return {
    right,
    wrong,
    missed,
    ...(right + wrong > 0 && { precision: right / (right + wrong) }),
    ...(right + missed > 0 && { recall: right / (right + missed) }),
  };
}
