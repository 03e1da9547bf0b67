import { MapOptions, StreamDefinition, Timeline, Window } from '../model';
import { describe } from '../map/evidenceItems';
import { finishedIn } from '../flow/flowScope';
import { startsIn } from '../flow/startsIn';
import { known } from '../figure/figure';
import { processLimits } from '../statistics/processLimits';
import { notDoneEvidence } from './fatedEvidence';
import { FlowEvidence } from './FlowEvidence';

/** Items started, or done, in a week that is given as the window. */
export function weekEvidence(
  what: 'started' | 'done',
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): FlowEvidence {
  const { window } = options;
  const counted =
    what === 'started'
      ? startsIn(timelines, window).map(t =>
          describe(t, t.startedAt, t.endedAt),
        )
      : finishedIn(timelines, stream.reopenPolicy, window).map(
          ({ timeline, doneAt }) =>
            describe(timeline, timeline.startedAt, doneAt),
        );
  return {
    result: known(counted.length, 'items', counted.length, 'count'),
    formula: `${counted.length} items ${what} in the period`,
    window,
    counted,
    leftOut: what === 'done' ? notDoneEvidence(timelines, stream, options) : [],
  };
}

/** One week of a process behaviour chart. @public */
export interface LimitWeek {
  readonly window: Window;
  /** Whether the limits rest on it: known, and whole in the window. */
  readonly counts: boolean;
  readonly done: number;
}

/**
 * The band in which weeks move by chance, with the weeks it rests on.
 *
 * @public
 */
export function processLimitsEvidence(
  weeks: readonly LimitWeek[],
  window: Window,
): FlowEvidence {
  const rows = weeks.map(({ window: week, counts, done }) => ({
    itemKey: '',
    from: week.from,
    to: week.to,
    value: done,
    period: true as const,
    ...(!counts && { leftOut: 'outside-window' as const }),
  }));
  const values = weeks.filter(week => week.counts).map(({ done }) => done);
  const limits = processLimits(values);
  const one = (value: number) => value.toFixed(2);
  return {
    result:
      limits.kind === 'limits'
        ? known(limits.upper, 'count', limits.n, 'mean + 2.66 moving ranges')
        : limits,
    formula:
      limits.kind === 'limits'
        ? `mean of ${limits.n} whole weeks ${one(
            limits.mean,
          )} ± 2.66 × mean step ${one(limits.meanMovingRange)}: from ${one(
            limits.lower,
          )} to ${one(limits.upper)}`
        : `mean ± 2.66 × mean step of ${values.length} whole weeks: unknown (${limits.reason})`,
    window,
    unit: 'count',
    counted: rows.filter(({ leftOut }) => !leftOut),
    leftOut: rows.filter(({ leftOut }) => leftOut),
  };
}
