import { Instant, StreamDefinition, Timeline, Window } from '../model';
import { calendarOf } from '../time/calendarOf';
import { stageTable } from '../map/StageTable';
import { livingOnce } from './flowScope';

/** The bands of a cumulative flow diagram at the end of one day. @public */
export interface CumulativeFlowDay {
  /** The day's last instant, exclusive, in the stream's zone; the window's end where that is earlier. */
  readonly at: Instant;
  /** Items at or beyond each stage, in the order of the stages. */
  readonly bands: readonly number[];
}

/**
 * Cumulative flow: items at or beyond each stage at the end of each local day
 * of a window. Taken from intervals, so that late data corrects the past. Done
 * counts from the window's start; abandoned items leave all bands.
 *
 * @public
 */
export function cumulativeFlow(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): readonly CumulativeFlowDay[] {
  if (window.to <= window.from) return [];
  const { stages, orderOf } = stageTable(stream);
  const calendar = calendarOf(stream.calendar);
  const first = calendar.localDay(window.from);
  const last = calendar.localDay(window.to - 1);
  const ends: Instant[] = [];
  for (let day = first; day <= last; day++) {
    ends.push(Math.min(calendar.startOfLocalDay(day + 1), window.to));
  }
  /** The first day that ends after an instant. */
  const dayOf = (at: Instant) => {
    if (at < window.from) return 0;
    return at >= window.to ? ends.length : calendar.localDay(at) - first;
  };
  // Changes of the number standing in each stage, by day.
  const changes = stages.map(() => new Int32Array(ends.length + 1));
  const stand = (order: number, from: Instant, to: Instant | null) => {
    changes[order][dayOf(from)]++;
    changes[order][to === null ? ends.length : dayOf(to)]--;
  };
  for (const { visits, state, endedAt } of livingOnce(timelines)) {
    for (const { stageId, from, to } of visits) {
      const order = stageId === null ? undefined : orderOf.get(stageId);
      if (order === undefined) continue;
      if (
        state === 'done' &&
        from === endedAt &&
        stages[order].mode === 'done'
      ) {
        if (from >= window.from) stand(order, from, null);
      } else stand(order, from, to);
    }
  }
  const standing = new Int32Array(stages.length);
  return ends.map((at, day) => {
    const bands = new Array<number>(stages.length);
    let beyond = 0;
    for (let s = stages.length - 1; s >= 0; s--) {
      standing[s] += changes[s][day];
      beyond += standing[s];
      bands[s] = beyond;
    }
    return { at, bands };
  });
}
