import { CalendarDefinition, FigureExclusion, Figure, Window } from '../model';
import { known, stated, unknown } from '../figure/figure';
import { quantile } from '../figure/quantile';
import { calendarOf } from '../time/calendarOf';
import { countedRollouts, Rollout } from './rolloutsOf';

const DAY = 86_400_000;

/** @public */
export interface DeploymentFrequency {
  /** Rollouts per calendar day. */
  readonly perDay: Figure;
  /** Median, over the whole local weeks of the window, of the days with a rollout. */
  readonly daysPerWeek: Figure;
  readonly rollouts: number;
}

/**
 * How often a service is rolled out in a window. Weeks go from Monday to
 * Sunday in the stream's zone; those partly outside the window do not count,
 * and without a whole one the median is unknown.
 *
 * @public
 */
export function deploymentFrequency(
  rollouts: readonly Rollout[],
  definition: CalendarDefinition,
  window: Window,
): DeploymentFrequency {
  const { from, to } = window;
  const all = rollouts.filter(r => r.at >= from && r.at < to);
  const own = countedRollouts(all);
  const leftOut: readonly FigureExclusion[] =
    own.length < all.length
      ? [{ reason: 'redeploy', n: all.length - own.length }]
      : [];
  const state = (figure: Figure) => stated(figure, window, leftOut);
  if (to <= from) {
    return {
      perDay: state(unknown('window-too-short')),
      daysPerWeek: state(unknown('window-too-short')),
      rollouts: 0,
    };
  }
  const calendar = calendarOf(definition);
  const days = new Set(own.map(({ at }) => calendar.localDay(at)));
  let monday = Math.ceil((calendar.localDay(from) - 4) / 7) * 7 + 4;
  if (calendar.startOfLocalDay(monday) < from) monday += 7;
  const weeks: number[] = [];
  for (; calendar.startOfLocalDay(monday + 7) <= to; monday += 7) {
    let active = 0;
    for (let day = monday; day < monday + 7; day++) active += +days.has(day);
    weeks.push(active);
  }
  weeks.sort((a, b) => a - b);
  return {
    perDay: state(
      known(
        (own.length * DAY) / (to - from),
        'count',
        own.length,
        'rollouts per day',
      ),
    ),
    daysPerWeek: state(
      weeks.length > 0
        ? known(quantile(weeks, 0.5), 'count', weeks.length, 'median of weeks')
        : unknown('window-too-short'),
    ),
    rollouts: own.length,
  };
}
