import { Instant, StreamDefinition, Window } from '../model';
import { calendarOf } from '../time/calendarOf';
import { WorkingCalendar } from '../time/createCalendar';
import { StageTable } from './StageTable';

const DAY = 86_400_000;

/** Departures from each stage on each local day of a window. */
export class Departures {
  readonly #window: Window;
  readonly #calendar: WorkingCalendar;
  readonly #stages: number;
  #startOfDay = new Float64Array(0);
  #perDay: readonly Int32Array[] = [];

  constructor(
    stream: StreamDefinition,
    window: Window,
    { stages }: StageTable,
  ) {
    this.#window = window;
    this.#calendar = calendarOf(stream.calendar);
    this.#stages = stages.length;
  }

  /** Counts an item that left the stage at a place. */
  add(stage: number, at: Instant): void {
    const { from, to } = this.#window;
    if (!(at >= from && at < to)) return;
    if (this.#perDay.length === 0) this.#prepare();
    this.#perDay[stage][this.#dayOf(at)]++;
  }

  /**
   * Whether departures from a stage cluster: more than half of them on at most
   * a tenth of the days. Fewer departures than two on each of those days say
   * nothing.
   */
  inBatches(stage: number): boolean {
    const { from, to } = this.#window;
    const tenth = Math.floor((to - from) / DAY / 10);
    const counts = this.#perDay[stage];
    if (!counts || tenth <= 0) return false;
    const departures = counts.reduce((sum, n) => sum + n, 0);
    if (departures < 2 * tenth) return false;
    const busiest = counts.slice().sort().slice(-tenth);
    return 2 * busiest.reduce((sum, n) => sum + n, 0) > departures;
  }

  #prepare(): void {
    const { from, to } = this.#window;
    const first = this.#calendar.localDay(from);
    const days = this.#calendar.localDay(to) - first + 1;
    this.#startOfDay = Float64Array.from({ length: days + 1 }, (_, day) =>
      this.#calendar.startOfLocalDay(first + day),
    );
    this.#perDay = Array.from(
      { length: this.#stages },
      () => new Int32Array(days),
    );
  }

  #dayOf(at: Instant): number {
    const startOfDay = this.#startOfDay;
    // Right but for the hours by which clocks were changed.
    let day = Math.floor((at - startOfDay[0]) / DAY);
    while (at < startOfDay[day]) day--;
    while (at >= startOfDay[day + 1]) day++;
    return day;
  }
}
