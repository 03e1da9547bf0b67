import { Figure, StreamDefinition, Timeline, Window } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { endedOtherwise, finishedIn } from './flowScope';

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
  const otherwise = endedOtherwise(timelines, window);
  const discarded =
    otherwise.find(({ reason }) => reason === 'abandoned')?.n ?? 0;
  const done = finishedIn(timelines, stream.reopenPolicy, window).length;
  return stated(
    ratioFigure(
      discarded,
      discarded + done,
      discarded + done,
      'share of ended items',
    ),
    window,
    otherwise.filter(({ reason }) => reason !== 'abandoned'),
  );
}
