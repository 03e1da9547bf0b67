import { Figure, Window } from '../model';
import { known, meanFigure, stated, unknown } from '../figure/figure';

const MONTH = (365.25 / 12) * 86_400_000;

/** How much a waste costs in time. @public */
export interface WasteSize {
  /** Milliseconds per done item, those it spared included. */
  readonly perItem: Figure;
  /** Milliseconds per month of 30.4375 days. */
  readonly perMonth: Figure;
}

/**
 * The size of a waste that took so much time in all from the items done in a
 * window.
 *
 * @public
 */
export function wasteSize(
  totalMs: number,
  items: number,
  window: Window,
): WasteSize {
  const { from, to } = window;
  return {
    perItem: stated(meanFigure(totalMs, items), window),
    perMonth: stated(
      to > from
        ? known((totalMs * MONTH) / (to - from), 'ms', items, 'sum per month')
        : unknown('window-too-short', items),
      window,
    ),
  };
}
