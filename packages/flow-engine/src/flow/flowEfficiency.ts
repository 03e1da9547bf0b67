import {
  Basis,
  Figure,
  MapOptions,
  Quantiles,
  StreamDefinition,
  Timeline,
} from '../model';
import { ratioFigure, stated, statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { measuredItems } from './flowTimes';

/** How much of the time in flow is work. @public */
export interface FlowEfficiency {
  /** What counts as work: being in an active stage, or evidence of it. */
  readonly basis: Basis;
  /** Σ active ÷ Σ (active + wait) over all counted items. */
  readonly efficiency: Figure;
  /** The same of each item for itself; items with neither have none. */
  readonly perItem: Quantiles;
}

/**
 * Flow efficiency of the items done in a window, from start to done: a ratio
 * of sums, with the distribution over items beside it. Unknown time counts on
 * neither side.
 *
 * Source: Flow Framework, flow efficiency.
 *
 * @public
 */
export function flowEfficiency(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): FlowEfficiency {
  const { flows, leftOut } = measuredItems(timelines, stream, options);
  let active = 0;
  let both = 0;
  const own: number[] = [];
  for (const { activeMs, waitMs, efficiency } of flows) {
    active += activeMs;
    both += activeMs + waitMs;
    if (efficiency !== undefined) own.push(efficiency);
  }
  return {
    basis: options.basis,
    efficiency: stated(
      ratioFigure(active, both, flows.length),
      options.window,
      leftOut,
    ),
    perItem: statedQuantiles(
      quantilesOf(own, 'ratio'),
      options.window,
      leftOut,
    ),
  };
}
