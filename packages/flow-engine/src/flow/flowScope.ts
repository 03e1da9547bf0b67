import {
  Exclusion,
  ExclusionReason,
  ReopenPolicy,
  Timeline,
  Window,
} from '../model';
import { doneInstant } from '../map/doneInstant';
import { exclusionsOf, livingItems } from '../map/DoneItems';
import { uniqueItems } from '../map/uniqueItems';
import { keepByList } from './keepByList';

/** An item done at an instant of a window. */
export interface Finished {
  readonly timeline: Timeline;
  readonly doneAt: number;
}

const living = new WeakMap<readonly Timeline[], readonly Timeline[]>();

/** Items that count at all, each once: no containers, none removed. */
export function livingOnce(
  timelines: readonly Timeline[],
): readonly Timeline[] {
  let result = living.get(timelines);
  if (!result) {
    result = livingItems(uniqueItems(timelines));
    living.set(timelines, result);
  }
  return result;
}

const keepFinished = keepByList<readonly Finished[]>();

/** Items done in a window, all of them, without containers and removed ones. */
export function finishedIn(
  timelines: readonly Timeline[],
  policy: ReopenPolicy,
  window: Window,
): readonly Finished[] {
  return keepFinished(timelines, `${policy},${window.from},${window.to}`, () =>
    findFinished(timelines, policy, window),
  );
}

function findFinished(
  timelines: readonly Timeline[],
  policy: ReopenPolicy,
  { from, to }: Window,
): readonly Finished[] {
  const finished: Finished[] = [];
  for (const timeline of livingOnce(timelines)) {
    const doneAt = doneInstant(timeline, policy);
    if (doneAt !== null && doneAt >= from && doneAt < to) {
      finished.push({ timeline, doneAt });
    }
  }
  return finished;
}

const keepEnded = keepByList<readonly Exclusion[]>();

/** Items that ended in a window and are not done: abandoned, removed, or containers, whose children count. */
export function endedOtherwise(
  timelines: readonly Timeline[],
  window: Window,
): readonly Exclusion[] {
  return keepEnded(timelines, `${window.from},${window.to}`, () =>
    findEnded(timelines, window),
  );
}

function findEnded(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Exclusion[] {
  const ended = uniqueItems(timelines).filter(
    ({ endedAt }) => endedAt !== null && endedAt >= from && endedAt < to,
  );
  return tally(ended, timeline => {
    if (timeline.container) return 'container';
    return timeline.state === 'abandoned' || timeline.state === 'removed'
      ? timeline.state
      : undefined;
  });
}

/** Items that stand in a window and do not count in load: removed, or containers. */
export function notInLoad(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Exclusion[] {
  const standing = uniqueItems(timelines).filter(
    ({ startedAt, endedAt }) =>
      startedAt !== null &&
      startedAt <= to &&
      (endedAt === null || endedAt > from),
  );
  return tally(standing, ({ container, state }) => {
    if (container) return 'container';
    return state === 'removed' ? 'removed' : undefined;
  });
}

function tally(
  timelines: readonly Timeline[],
  reasonOf: (timeline: Timeline) => ExclusionReason | undefined,
): readonly Exclusion[] {
  const counts = new Map<ExclusionReason, number>();
  for (const timeline of timelines) {
    const reason = reasonOf(timeline);
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return exclusionsOf(counts);
}

/** Milliseconds of a window that an item was in flow: started, and not yet done, abandoned or removed. */
export function inFlowMs(timeline: Timeline, { from, to }: Window): number {
  if (timeline.startedAt === null) return 0;
  const start = Math.max(timeline.startedAt, from);
  const end = Math.min(timeline.endedAt ?? to, to);
  return Math.max(0, end - start);
}
