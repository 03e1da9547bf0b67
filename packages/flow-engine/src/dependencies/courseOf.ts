import { Window } from '../model';
import { DoneDelays } from './DependencyDelay';

/**
 * How a delay went: its sum in each of so many equal parts of a window, by
 * when the items were done. Milliseconds; what was done outside is left aside.
 *
 * @public
 */
export function courseOf(
  { doneAt, delayMs }: DoneDelays,
  { from, to }: Window,
  parts: number,
): readonly number[] {
  const course = Array<number>(parts).fill(0);
  for (let place = 0; place < doneAt.length; place++) {
    const at = doneAt[place];
    if (at >= from && at < to) {
      course[Math.floor(((at - from) / (to - from)) * parts)] += delayMs[place];
    }
  }
  return course;
}
