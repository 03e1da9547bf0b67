import {
  Figure,
  MapOptions,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { known, ratioFigure, stated, unknown } from '../figure/figure';
import { finishedIn, livingOnce } from './flowScope';
import { fatedItems } from './flowTimes';
import { listTimes } from './listTimes';

/** How work flowed in one of several periods. @public */
export interface PeriodFlow {
  /** Items whose flow began in it. */
  readonly started: number;
  /** Items done in it. */
  readonly done: number;
  /** Time-weighted mean load, on the calendar clock. */
  readonly load: Figure;
  readonly efficiency: Figure;
}

/** Place of the period that an instant lies in; -1 where in none. */
function placeOf(periods: readonly Window[], at: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (at < periods[middle].from) high = middle - 1;
    else if (at >= periods[middle].to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/**
 * Flow period by period, in one pass over the items: the same figures as
 * `startsIn`, `flowVelocity`, `meanFlowLoad` and `flowEfficiency` give for each
 * period as a window.
 *
 * @param periods - in order of time, none within another
 * @public
 */
export function flowByPeriod(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
  periods: readonly Window[],
): readonly PeriodFlow[] {
  if (periods.length === 0) return [];
  const window = { from: periods[0].from, to: periods[periods.length - 1].to };
  const zeros = () => new Float64Array(periods.length);
  const [started, done, load, standing] = [zeros(), zeros(), zeros(), zeros()];
  const [active, both, counted] = [zeros(), zeros(), zeros()];
  const times = listTimes(livingOnce(timelines));
  for (let place = 0; place < times.startedAt.length; place++) {
    const startedAt = times.startedAt[place];
    const endedAt = times.endedAt[place];
    if (startedAt === Infinity) continue;
    const start = placeOf(periods, startedAt);
    if (start >= 0) started[start]++;
    if (endedAt <= window.from) continue;
    for (let p = Math.max(0, start); p < periods.length; p++) {
      const { from, to } = periods[p];
      if (endedAt <= from) break;
      const ms = Math.min(endedAt, to) - Math.max(startedAt, from);
      if (ms > 0) {
        load[p] += ms;
        standing[p]++;
      }
    }
  }
  for (const { doneAt } of finishedIn(timelines, stream.reopenPolicy, window)) {
    const place = placeOf(periods, doneAt);
    if (place >= 0) done[place]++;
  }
  const fated = fatedItems(timelines, stream, { ...options, window });
  for (const { measured, reason } of fated) {
    const { flow } = measured;
    const place = flow && !reason ? placeOf(periods, flow.doneAt) : -1;
    if (place < 0) continue;
    active[place] += flow!.activeMs;
    both[place] += flow!.activeMs + flow!.waitMs;
    counted[place]++;
  }
  return periods.map((period, p) => {
    const length = period.to - period.from;
    return {
      started: started[p],
      done: done[p],
      load: stated(
        length > 0
          ? known(load[p] / length, 'items', standing[p], 'time-weighted mean')
          : unknown('window-too-short'),
        period,
      ),
      efficiency: stated(ratioFigure(active[p], both[p], counted[p]), period),
    };
  });
}
