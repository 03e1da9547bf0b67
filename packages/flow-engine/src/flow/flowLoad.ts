import { Figure, Instant, Timeline, Window } from '../model';
import { known, stated, unknown } from '../figure/figure';
import { livingOnce, notInLoad } from './flowScope';
import { inFlowMs, listTimes } from './listTimes';

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
  const living = livingOnce(timelines);
  const { startedAt, endedAt } = listTimes(living);
  let load = 0;
  for (let place = 0; place < living.length; place++) {
    if (startedAt[place] <= at && endedAt[place] > at) load++;
  }
  const instant = { from: at, to: at };
  return stated(
    known(load, 'items', load, 'count'),
    instant,
    notInLoad(timelines, instant),
  );
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
  if (length <= 0) return stated(unknown('window-too-short'), window);
  let sum = 0;
  let n = 0;
  const living = livingOnce(timelines);
  const times = listTimes(living);
  for (let place = 0; place < living.length; place++) {
    const ms = inFlowMs(times, place, window);
    sum += ms;
    if (ms > 0) n++;
  }
  return stated(
    known(sum / length, 'items', n, 'time-weighted mean'),
    window,
    notInLoad(timelines, window),
  );
}
