import { Band, BandDay } from '../ChartData';
import { TimePlot } from '../chartSize';

/** Heights that hold from the step before until an instant. */
export interface BandStep {
  readonly at: number;
  readonly heights: readonly number[];
}

/**
 * The days as steps: days alike are one, which changes no drawing. Unknown
 * days have no height.
 */
export function bandSteps(
  { from, to }: Pick<TimePlot, 'from' | 'to'>,
  days: readonly BandDay[],
  bands: readonly Band[],
): readonly BandStep[] {
  const steps: BandStep[] = [];
  days.forEach(({ at, known }, day) => {
    const heights = bands.map(band => (known ? band.heights[day] : 0));
    if (steps.length === 0) {
      steps.push({ at: from, heights });
    }
    const last = steps[steps.length - 1];
    if (steps.length > 1 && last.heights.every((h, i) => h === heights[i])) {
      steps.pop();
    }
    steps.push({ at: Math.min(to, at), heights });
  });
  return steps;
}
