import { compareSet, SetResult } from '../SetResult';

/** A case in which our definition differs from the oracle's. */
export interface DifferingCase {
  /** Name of the case, as compared. */
  readonly name: string;
  /** The rule of metrics.md that differs. */
  readonly rule: string;
  /** Our own value, worked out by hand. */
  readonly ours: unknown;
}

export interface OracleComparison {
  expect(
    name: string,
    actual: unknown,
    expected: unknown,
    tolerance?: number,
  ): void;
  results(): readonly SetResult[];
}

const LEAST_CARRIED = 0.8;

/**
 * Compares with an oracle that others have written: cases listed as differing
 * are held to our own value, all others to the oracle's, and at least 80 %
 * have to carry over.
 */
export function compareOracle(
  name: string,
  differing: readonly DifferingCase[],
): OracleComparison {
  const carried = compareSet(`${name}, carried over`);
  const own = compareSet(`${name}, by our own rule`);
  const open = new Map(differing.map(entry => [entry.name, entry]));
  let cases = 0;
  return {
    expect(caseName, actual, expected, tolerance) {
      cases += 1;
      const difference = open.get(caseName);
      open.delete(caseName);
      if (!difference) {
        carried.expect(caseName, actual, expected, tolerance);
      } else {
        own.expect(
          `${caseName} (${difference.rule})`,
          actual,
          difference.ours,
          tolerance,
        );
      }
    },
    results() {
      const share = (cases - differing.length) / cases;
      carried.expect('share carried over', share >= LEAST_CARRIED, true);
      own.expect('cases listed that there are none of', [...open.keys()], []);
      return [carried.result(), own.result()];
    },
  };
}
