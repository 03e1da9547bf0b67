import { Unit } from '../model';
import {
  bootstrapDifference,
  MedianDifference,
} from '../statistics/bootstrapDifference';

/** What came of a change that was tried. @public */
export interface ExperimentOutcome {
  /** After less before. */
  readonly difference: MedianDifference;
  /** After less what is usual. */
  readonly againstUsual: MedianDifference;
  /**
   * `lower` or `higher` where both differences are clear and agree;
   * `back-to-usual` where only the one from before is: what is tried when
   * things are worst gets better by itself. Else `inconclusive`; `unknown`
   * where a sample is too small.
   */
  readonly verdict:
    | 'lower'
    | 'higher'
    | 'back-to-usual'
    | 'inconclusive'
    | 'unknown';
}

/**
 * The outcome of an experiment on a measure, guarded against regression to
 * the mean: what came after is held both to the time directly before and to
 * the longer history.
 *
 * Source: Barnett, van der Pols and Dobson (2005), Regression to the mean:
 * what it is and how to deal with it.
 *
 * @param samples - single values: of the longer history up to the start, of
 *   the time before that gave reason to act, and of the time after
 * @public
 */
export function experimentOutcome(
  samples: {
    readonly usual: readonly number[];
    readonly before: readonly number[];
    readonly after: readonly number[];
  },
  options: {
    readonly seed: number;
    readonly unit: Unit;
    readonly confidence?: number;
    readonly resamples?: number;
  },
): ExperimentOutcome {
  const { usual, before, after } = samples;
  const difference = bootstrapDifference(before, after, options);
  const againstUsual = bootstrapDifference(usual, after, options);
  return {
    difference,
    againstUsual,
    verdict: verdictOf(difference, againstUsual),
  };
}

function verdictOf(
  difference: MedianDifference,
  againstUsual: MedianDifference,
): ExperimentOutcome['verdict'] {
  const side = ({ clear, low }: MedianDifference) => {
    if (!clear || low.kind === 'unknown') return undefined;
    return low.value > 0 ? 'higher' : 'lower';
  };
  if (difference.clear === undefined || againstUsual.clear === undefined) {
    return 'unknown';
  }
  const moved = side(difference);
  if (!moved) return 'inconclusive';
  return side(againstUsual) === moved ? moved : 'back-to-usual';
}
