import { Exclusion, ExclusionReason, Instant, Window } from '../model';
import { exclusionsOf } from '../map/DoneItems';
import { ChosenItems } from '../map/mapOfColumns';
import { MeasuredItems } from './measureItems';

/** What the items done in a window took, one by one. @public */
export interface DoneWaits {
  readonly keys: readonly string[];
  readonly doneAt: readonly Instant[];
  /** From start to done. */
  readonly flowMs: Float64Array;
  /** Part of it spent waiting. */
  readonly waitMs: Float64Array;
  readonly leftOut: readonly Exclusion[];
}

/** Items of which some are asked about, measured. @public */
export interface MeasuredChoice extends ChosenItems {
  readonly measured: MeasuredItems;
}

/**
 * Flow time and waiting of each item done in a window. An item's episode that
 * stands in more than one of the columns counts as often as it is chosen.
 *
 * @public
 */
export function doneWaits(
  given: readonly MeasuredChoice[],
  { from, to }: Window,
): DoneWaits {
  const keys: string[] = [];
  const doneAt: Instant[] = [];
  const flowMs: number[] = [];
  const waitMs: number[] = [];
  const left = new Map<ExclusionReason, number>();
  for (const { columns, chosen, measured } of given) {
    const { endedAt, fates } = measured;
    for (let place = 0; place < endedAt.length; place++) {
      const at = endedAt[place];
      const fate = fates[place];
      if (at < from || at >= to || chosen?.[place] === 0) continue;
      if (fate === 'counted') {
        keys.push(columns.held.keys[place]);
        doneAt.push(at);
        flowMs.push(measured.flowMs[place]);
        waitMs.push(measured.waitMs[place]);
      } else if (fate !== undefined) {
        left.set(fate, (left.get(fate) ?? 0) + 1);
      }
    }
  }
  return {
    keys,
    doneAt,
    flowMs: Float64Array.from(flowMs),
    waitMs: Float64Array.from(waitMs),
    leftOut: exclusionsOf(left),
  };
}
