import { Figure } from '../model';
import { ratioFigure } from '../figure/figure';
import { ItemFlow } from './flowTimes';

/**
 * Σ active ÷ Σ (active + wait) over items done; a ratio of sums, so that a
 * long item weighs as much as its time.
 *
 * Source: Flow Framework; metrics.md, Flow.
 *
 * @public
 */
export function flowEfficiency(flows: readonly ItemFlow[]): Figure {
  let active = 0;
  let both = 0;
  for (const { activeMs, waitMs } of flows) {
    active += activeMs;
    both += activeMs + waitMs;
  }
  return ratioFigure(active, both, flows.length);
}
