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
  const own = flows.flatMap(({ efficiency }) => efficiency ?? []);
  return {
    basis: options.basis,
    efficiency: efficiencyOfAll(timelines, stream, options),
    perItem: statedQuantiles(
      quantilesOf(own, 'ratio'),
      options.window,
      leftOut,
    ),
  };
}

/**
 * Flow efficiency of all items done in a window together, without the
 * distribution over items.
 *
 * @public
 */
export function efficiencyOfAll(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): Figure {
  const { flows, leftOut } = measuredItems(timelines, stream, options);
  let active = 0;
  let both = 0;
  for (const { activeMs, waitMs } of flows) {
    active += activeMs;
    both += activeMs + waitMs;
  }
  return stated(
    ratioFigure(active, both, flows.length),
    options.window,
    leftOut,
  );
}
