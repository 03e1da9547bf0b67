import { Figure, Instant, Timeline, Window } from '../model';
import { known, unknown } from '../figure/figure';
import { livingItems } from '../map/DoneItems';
import { inFlowAt } from '../map/standingAt';
import { inFlowMs } from './flowScope';

/**
 * Flow load at an instant: items started and not yet done, abandoned or
 * removed. A start at the instant counts, an end at it does not.
 *
 * @public
 */
export function flowLoadAt(
  timelines: readonly Timeline[],
  at: Instant,
): Figure {
  const load = livingItems(timelines).filter(t => inFlowAt(t, at)).length;
  return known(load, 'items', load, 'count');
}

/**
 * Flow load of a period: its time-weighted mean, on the calendar clock.
 *
 * @public
 */
export function meanFlowLoad(
  timelines: readonly Timeline[],
  window: Window,
): Figure {
  const length = window.to - window.from;
  if (length <= 0) return unknown('window-too-short');
  let sum = 0;
  let n = 0;
  for (const timeline of livingItems(timelines)) {
    const ms = inFlowMs(timeline, window);
    sum += ms;
    if (ms > 0) n++;
  }
  return known(sum / length, 'items', n, 'time-weighted mean');
}
