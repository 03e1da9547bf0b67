import { Figure, Timeline, Window } from '../model';
import { known, stated, unknown } from '../figure/figure';
import { keepByQuestion } from '../kept';
import { livingOnce } from './flowScope';
import { listTimes } from './listTimes';

const WEEK = 7 * 86_400_000;

const keep = keepByQuestion<readonly Timeline[], readonly Timeline[]>();

/**
 * Items whose flow began in a window, whatever became of them; without
 * containers and removed ones.
 *
 * @public
 */
export function startsIn(
  timelines: readonly Timeline[],
  window: Window,
): readonly Timeline[] {
  return keep.ask(timelines, `${window.from},${window.to}`, () =>
    findStarts(timelines, window),
  );
}

function findStarts(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Timeline[] {
  const living = livingOnce(timelines);
  const { startedAt } = listTimes(living);
  return living.filter(
    (_, place) => startedAt[place] >= from && startedAt[place] < to,
  );
}

/**
 * Arrivals: items whose flow began in a window, per week of 168 hours.
 *
 * @public
 */
export function flowArrivals(
  timelines: readonly Timeline[],
  window: Window,
): Figure {
  const n = startsIn(timelines, window).length;
  const length = window.to - window.from;
  return stated(
    length > 0
      ? known((n * WEEK) / length, 'per-week', n, 'count per 7 days')
      : unknown('window-too-short'),
    window,
  );
}
