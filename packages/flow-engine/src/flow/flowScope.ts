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
import { keepByQuestion, keepWith } from '../kept';
import { listTimes } from './listTimes';

/** An item done at an instant of a window. */
export interface Finished {
  readonly timeline: Timeline;
  readonly doneAt: number;
}

const living = keepWith<readonly Timeline[], readonly Timeline[]>();

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

const keepFinished = keepByQuestion<readonly Timeline[], readonly Finished[]>();

/** Items done in a window, all of them, without containers and removed ones. */
export function finishedIn(
  timelines: readonly Timeline[],
  policy: ReopenPolicy,
  window: Window,
): readonly Finished[] {
  return keepFinished.ask(
    timelines,
    `${policy},${window.from},${window.to}`,
    () => findFinished(timelines, policy, window),
  );
}

interface DoneList {
  /** By place; NaN where it is not done. */
  readonly doneAt: Float64Array;
  readonly finished: readonly (Finished | undefined)[];
}

const keepDone = keepByQuestion<readonly Timeline[], DoneList>();

function findFinished(
  timelines: readonly Timeline[],
  policy: ReopenPolicy,
  { from, to }: Window,
): readonly Finished[] {
  const { doneAt, finished } = keepDone.ask(timelines, policy, () =>
    doneOf(livingOnce(timelines), policy),
  );
  const found: Finished[] = [];
  for (let place = 0; place < doneAt.length; place++) {
    if (doneAt[place] >= from && doneAt[place] < to) {
      found.push(finished[place]!);
    }
  }
  return found;
}

function doneOf(list: readonly Timeline[], policy: ReopenPolicy): DoneList {
  const finished = list.map((timeline): Finished | undefined => {
    const doneAt = doneInstant(timeline, policy);
    return doneAt === null ? undefined : { timeline, doneAt };
  });
  return {
    doneAt: Float64Array.from(finished, one => one?.doneAt ?? NaN),
    finished,
  };
}

const keepEnded = keepByQuestion<readonly Timeline[], readonly Exclusion[]>();

/** Items that ended in a window and are not done: abandoned, removed, or containers, whose children count. */
export function endedOtherwise(
  timelines: readonly Timeline[],
  window: Window,
): readonly Exclusion[] {
  return keepEnded.ask(timelines, `${window.from},${window.to}`, () =>
    findEnded(timelines, window),
  );
}

function findEnded(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Exclusion[] {
  const unique = uniqueItems(timelines);
  const { endedAt } = listTimes(unique);
  return tally(
    unique,
    place => endedAt[place] >= from && endedAt[place] < to,
    timeline => {
      if (timeline.container) return 'container';
      return timeline.state === 'abandoned' || timeline.state === 'removed'
        ? timeline.state
        : undefined;
    },
  );
}

const keepNotInLoad = keepByQuestion<
  readonly Timeline[],
  readonly Exclusion[]
>();

/** Items that stand in a window and do not count in load: removed, or containers. */
export function notInLoad(
  timelines: readonly Timeline[],
  window: Window,
): readonly Exclusion[] {
  return keepNotInLoad.ask(timelines, `${window.from},${window.to}`, () =>
    findNotInLoad(timelines, window),
  );
}

function findNotInLoad(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Exclusion[] {
  const unique = uniqueItems(timelines);
  const { startedAt, endedAt } = listTimes(unique);
  return tally(
    unique,
    place => startedAt[place] <= to && endedAt[place] > from,
    ({ container, state }) => {
      if (container) return 'container';
      return state === 'removed' ? 'removed' : undefined;
    },
  );
}

function tally(
  timelines: readonly Timeline[],
  isIn: (place: number) => boolean,
  reasonOf: (timeline: Timeline) => ExclusionReason | undefined,
): readonly Exclusion[] {
  const counts = new Map<ExclusionReason, number>();
  for (let place = 0; place < timelines.length; place++) {
    if (!isIn(place)) continue;
    const reason = reasonOf(timelines[place]);
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return exclusionsOf(counts);
}
