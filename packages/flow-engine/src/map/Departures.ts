import { Instant, StreamDefinition, Window } from '../model';
import { calendarOf } from '../time/calendarOf';
import { StageTable } from './StageTable';

const DAY = 86_400_000;

/** Departures from each stage on each local day of a window. */
export interface Departures {
  /** Counts an item that left the stage at a place. */
  add(stage: number, at: Instant): void;
  /**
   * Whether departures from a stage cluster: more than half of them on at most
   * a tenth of the days. Fewer departures than two on each of those days say
   * nothing.
   */
  inBatches(stage: number): boolean;
}

export function createDepartures(
  stream: StreamDefinition,
  { from, to }: Window,
  { stages }: StageTable,
): Departures {
  const calendar = calendarOf(stream.calendar);
  let startOfDay = new Float64Array(0);
  let perDay: readonly Int32Array[] = [];
  const prepare = () => {
    const first = calendar.localDay(from);
    const days = calendar.localDay(to) - first + 1;
    startOfDay = Float64Array.from({ length: days + 1 }, (_, day) =>
      calendar.startOfLocalDay(first + day),
    );
    perDay = stages.map(() => new Int32Array(days));
  };
  const dayOf = (at: Instant) => {
    // Right but for the hours by which clocks were changed.
    let day = Math.floor((at - startOfDay[0]) / DAY);
    while (at < startOfDay[day]) day--;
    while (at >= startOfDay[day + 1]) day++;
    return day;
  };
  return {
    add(stage, at) {
      if (!(at >= from && at < to)) return;
      if (perDay.length === 0) prepare();
      perDay[stage][dayOf(at)]++;
    },
    inBatches(stage) {
      const tenth = Math.floor((to - from) / DAY / 10);
      const counts = perDay[stage];
      if (!counts || tenth <= 0) return false;
      const departures = counts.reduce((sum, n) => sum + n, 0);
      if (departures < 2 * tenth) return false;
      const busiest = counts.slice().sort().slice(-tenth);
      return 2 * busiest.reduce((sum, n) => sum + n, 0) > departures;
    },
  };
}
