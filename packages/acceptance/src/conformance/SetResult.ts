/** What comparing one set of real input with its expected output gave. */
export interface SetResult {
  readonly set: string;
  readonly passed: number;
  readonly failed: number;
  /** The first few that differ, in words. */
  readonly differences: readonly string[];
}

/** Compares one expected value after the other; each is one case. */
export interface Comparison {
  /**
   * Whether both are the same value; numbers may be further apart than that
   * by `tolerance`, which is the rounding of the expected file.
   */
  expect(
    name: string,
    actual: unknown,
    expected: unknown,
    tolerance?: number,
  ): void;
  result(): SetResult;
}

const SHOWN = 10;

export function compareSet(set: string): Comparison {
  let passed = 0;
  let failed = 0;
  const differences: string[] = [];
  return {
    expect(name, actual, expected, tolerance = 0) {
      if (same(actual, expected, tolerance)) {
        passed += 1;
        return;
      }
      failed += 1;
      if (differences.length < SHOWN) {
        differences.push(
          `${name}: ${JSON.stringify(actual)}, expected ${JSON.stringify(
            expected,
          )}`,
        );
      }
    },
    result: () => ({ set, passed, failed, differences }),
  };
}

function same(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= tolerance;
  }
  return JSON.stringify(actual) === JSON.stringify(expected);
}
