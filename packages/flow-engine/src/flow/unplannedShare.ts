import { Figure, Timeline, Window } from '../model';
import { ratioFigure, unknown } from '../figure/figure';
import { startsIn } from './startsIn';

/**
 * Share of defects among the items with a type that were started in a window:
 * work that no plan asked for. Unknown where no started item has a type.
 *
 * @public
 */
export function unplannedShare(
  timelines: readonly Timeline[],
  window: Window,
): Figure {
  const started = startsIn(timelines, window);
  const typed = started.filter(({ type }) => type !== undefined);
  if (started.length > 0 && typed.length === 0) {
    return unknown('no-data', started.length);
  }
  return ratioFigure(
    typed.filter(({ type }) => type === 'defect').length,
    typed.length,
    typed.length,
    'defects among started items with a type',
  );
}
