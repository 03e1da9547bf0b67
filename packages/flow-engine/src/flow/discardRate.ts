import { Figure, StreamDefinition, Timeline, Window } from '../model';
import { ratioFigure } from '../figure/figure';
import { finishedIn } from './flowScope';

/**
 * Abandoned and duplicate items ÷ all items that ended in the window.
 *
 * @public
 */
export function discardRate(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): Figure {
  const discarded = timelines.filter(
    ({ state, endedAt, container }) =>
      state === 'abandoned' &&
      !container &&
      endedAt !== null &&
      endedAt >= window.from &&
      endedAt < window.to,
  ).length;
  const done = finishedIn(timelines, stream.reopenPolicy, window).length;
  return ratioFigure(
    discarded,
    discarded + done,
    discarded + done,
    'share of ended items',
  );
}
