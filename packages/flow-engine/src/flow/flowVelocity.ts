import { Figure, StreamDefinition, Timeline, Window } from '../model';
import { known, stated, unknown } from '../figure/figure';
import { endedOtherwise, finishedIn } from './flowScope';

const WEEK = 7 * 86_400_000;

/** How much a stream finishes. @public */
export interface FlowVelocity {
  /** Items done in the window, those without a duration included. */
  readonly items: Figure;
  /** The same per week of 168 hours. */
  readonly perWeek: Figure;
}

/**
 * Flow velocity: all items done in a window, also those that went direct to
 * done or whose time is unknown.
 *
 * Source: Flow Framework, flow velocity.
 *
 * @param passed - the part of the window that is over, over which the rate goes
 * @public
 */
export function flowVelocity(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
  passed: Window = window,
): FlowVelocity {
  const n = finishedIn(timelines, stream.reopenPolicy, window).length;
  const leftOut = endedOtherwise(timelines, window);
  const length = passed.to - passed.from;
  return {
    items: stated(known(n, 'items', n, 'count'), window, leftOut),
    perWeek: stated(
      length > 0
        ? known((n * WEEK) / length, 'per-week', n, 'count ÷ weeks')
        : unknown('window-too-short', n),
      window,
      leftOut,
    ),
  };
}
