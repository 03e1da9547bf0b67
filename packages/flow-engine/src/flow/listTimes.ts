import { keepWith } from '../kept';
import { Timeline, Window } from '../model';

/**
 * Starts and ends of a list's timelines side by side: going over them takes a
 * fraction of what the timelines take, which lie scattered in memory.
 */
export interface ListTimes {
  /** Infinity where there is none; likewise the end. */
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
}

const kept = keepWith<readonly Timeline[], ListTimes>();

/** The times of a list, which is never changed. */
export function listTimes(timelines: readonly Timeline[]): ListTimes {
  let times = kept.get(timelines);
  if (!times) {
    times = {
      startedAt: Float64Array.from(
        timelines,
        ({ startedAt }) => startedAt ?? Infinity,
      ),
      endedAt: Float64Array.from(
        timelines,
        ({ endedAt }) => endedAt ?? Infinity,
      ),
    };
    kept.set(timelines, times);
  }
  return times;
}

/** Milliseconds of a window that an item was in flow: started, and not yet done, abandoned or removed. */
export function inFlowMs(
  { startedAt, endedAt }: ListTimes,
  place: number,
  { from, to }: Window,
): number {
  const start = Math.max(startedAt[place], from);
  return Math.max(0, Math.min(endedAt[place], to) - start);
}
