import { Window } from '../model';
import { DoneDelay } from './DependencyDelay';

/**
 * How a delay went: its sum in each of so many equal parts of a window, by
 * when the items were done. Milliseconds; what was done outside is left aside.
 *
 * @public
 */
export function courseOf(
  delays: Iterable<DoneDelay>,
  { from, to }: Window,
  parts: number,
): readonly number[] {
  const course = Array<number>(parts).fill(0);
  for (const { doneAt, delayMs } of delays) {
    if (doneAt >= from && doneAt < to) {
      course[Math.floor(((doneAt - from) / (to - from)) * parts)] += delayMs;
    }
  }
  return course;
}
