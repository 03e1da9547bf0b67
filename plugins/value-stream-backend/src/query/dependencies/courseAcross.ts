import { courseOf, DoneDelay, Window } from '@value-stream/flow-engine';

/** Half of them are the window's, half the one's before. */
const COURSE_PARTS = 12;

/** How a delay went over a window and the one before it, of which each has its own delays. */
export function courseAcross(
  before: Iterable<DoneDelay>,
  now: Iterable<DoneDelay>,
  whole: Window,
): number[] {
  // Not of one list: those of a domain are tens of thousands for each answer.
  const earlier = courseOf(before, whole, COURSE_PARTS);
  const later = courseOf(now, whole, COURSE_PARTS);
  return earlier.map((ms, part) => ms + later[part]);
}
