import { createRandom } from '../statistics/createRandom';
import { DailyThroughput } from './Throughput';

/** When trains left, as far as the history tells. */
export interface ReleaseTrain {
  /** Days from one train to the next, none of them unknown. */
  readonly intervals: readonly number[];
  /** Days from the last train to the end of the history; undefined where it is unknown. */
  readonly sinceLast: number | undefined;
}

/** The trains of a history: a day on which anything was done is one. */
export function releaseTrain(history: DailyThroughput): ReleaseTrain {
  const intervals: number[] = [];
  let sinceLast: number | undefined;
  for (const done of history) {
    if (done === null) sinceLast = undefined;
    else {
      if (sinceLast !== undefined) sinceLast++;
      if (done > 0) {
        if (sinceLast !== undefined) intervals.push(sinceLast);
        sinceLast = 0;
      }
    }
  }
  return { intervals, sinceLast };
}

/**
 * The day of the train that takes what is ready on a day, trial by trial: a
 * train of the same day does. The one that is on its way takes an interval
 * longer than it has taken so far.
 *
 * @param ready - days from now, by trial
 * @returns days from now, by trial; beyond the horizon one more than it
 */
export function trainsAfter(
  ready: Int32Array,
  { intervals, sinceLast = 0 }: ReleaseTrain,
  horizonDays: number,
  seed: number,
): Int32Array {
  const random = createRandom(seed);
  const first = intervals.filter(days => days > sinceLast);
  const draw = (from: readonly number[]) =>
    from[Math.floor(random() * from.length)];
  return ready.map(day => {
    let train = draw(first) - sinceLast;
    while (train < day && train <= horizonDays) train += draw(intervals);
    return Math.min(train, horizonDays + 1);
  });
}
