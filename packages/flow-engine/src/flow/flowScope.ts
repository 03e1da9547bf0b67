import { ReopenPolicy, Timeline, Window } from '../model';
import { doneInstant } from '../map/doneInstant';
import { livingItems } from '../map/DoneItems';

/** An item done at an instant of a window. */
export interface Finished {
  readonly timeline: Timeline;
  readonly doneAt: number;
}

/** Items done in a window, all of them, without containers and removed ones. */
export function finishedIn(
  timelines: readonly Timeline[],
  policy: ReopenPolicy,
  { from, to }: Window,
): readonly Finished[] {
  const finished: Finished[] = [];
  for (const timeline of livingItems(timelines)) {
    const doneAt = doneInstant(timeline, policy);
    if (doneAt !== null && doneAt >= from && doneAt < to) {
      finished.push({ timeline, doneAt });
    }
  }
  return finished;
}

/** Milliseconds of a window that an item was in flow: started, and not yet done, abandoned or removed. */
export function inFlowMs(timeline: Timeline, { from, to }: Window): number {
  if (timeline.startedAt === null) return 0;
  const start = Math.max(timeline.startedAt, from);
  const end = Math.min(timeline.endedAt ?? to, to);
  return Math.max(0, end - start);
}
