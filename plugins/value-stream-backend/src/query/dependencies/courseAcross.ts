import { courseOf, DoneDelays, Window } from '@value-stream/flow-engine';

/** Half of them are the window's, half the one's before. */
const COURSE_PARTS = 12;

const NONE: DoneDelays = { doneAt: [], delayMs: [] };

/** How a delay went over a window and the one before it, of which each has its own delays. */
export function courseAcross(
  before: DoneDelays | undefined,
  now: DoneDelays | undefined,
  whole: Window,
): number[] {
  const earlier = courseOf(before ?? NONE, whole, COURSE_PARTS);
  const later = courseOf(now ?? NONE, whole, COURSE_PARTS);
  return earlier.map((ms, part) => ms + later[part]);
}
