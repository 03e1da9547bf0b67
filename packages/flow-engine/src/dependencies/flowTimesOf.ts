import { Figure } from '../model';
import { orderedQuantileFigure } from '../figure/quantileFigure';
import { sumOf } from '../figure/sumOf';

/** What the flow times of items tell of them all. */
export interface FlowTimes {
  readonly totalMs: number;
  readonly inOrder: Float64Array;
  readonly median: Figure;
}

/** By the flow times: all parties ask of the same ones. */
const kept = new WeakMap<Float64Array, FlowTimes>();

/** Worked out once of flow times, which do not change. */
export function flowTimesOf(flowMs: Float64Array): FlowTimes {
  let own = kept.get(flowMs);
  if (!own) {
    const inOrder = flowMs.slice().sort();
    own = {
      totalMs: sumOf(flowMs),
      inOrder,
      median: orderedQuantileFigure(inOrder, 0.5, 'ms'),
    };
    kept.set(flowMs, own);
  }
  return own;
}
