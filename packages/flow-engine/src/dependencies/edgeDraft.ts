import { Figure } from '../model';
import { known, meanFigure } from '../figure/figure';
import { medianReplaced } from '../figure/medianReplaced';
import { quantileFigure, smallestSample } from '../figure/quantileFigure';
import { DelayPart, DependencyDelay } from './DependencyDelay';
import { DoneWaits } from './doneWaits';
import { DependencyEvidence } from './WaitCause';
import { WaitShare } from './WaitStretch';

/** The delay of one party in the making. */
export interface EdgeDraft {
  readonly party: string;
  readonly sums: { delayMs: number; workMs: number; aloneMs: number };
  /** Time waited for it alone, by place of the item. */
  readonly alone: Map<number, number>;
  /** Delay by place of the item. */
  readonly items: Map<number, number>;
  readonly kinds: Map<DependencyEvidence, number>;
  readonly entities: Map<string, number>;
  readonly via: Set<string>;
  add(item: number, ms: number, share: WaitShare): void;
  addAlone(item: number, ms: number): void;
}

export function createEdgeDraft(party: string): EdgeDraft {
  const sums = { delayMs: 0, workMs: 0, aloneMs: 0 };
  const alone = new Map<number, number>();
  const items = new Map<number, number>();
  const kinds = new Map<DependencyEvidence, number>();
  const entities = new Map<string, number>();
  const via = new Set<string>();
  return {
    party,
    sums,
    alone,
    items,
    kinds,
    entities,
    via,
    add(item, ms, share) {
      sums.delayMs += ms;
      if (share.worked) sums.workMs += ms;
      items.set(item, (items.get(item) ?? 0) + ms);
      for (const kind of share.evidence) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + ms);
      }
      if (share.entity !== undefined) {
        entities.set(share.entity, (entities.get(share.entity) ?? 0) + ms);
      }
      for (const other of share.via) via.add(other);
    },
    addAlone(item, ms) {
      sums.aloneMs += ms;
      alone.set(item, (alone.get(item) ?? 0) + ms);
    },
  };
}

function parts<Name extends string>(
  sums: ReadonlyMap<Name, number>,
): DelayPart<Name>[] {
  return [...sums]
    .map(([name, delayMs]) => ({ name, delayMs }))
    .sort((a, b) => b.delayMs - a.delayMs || (a.name < b.name ? -1 : 1));
}

/**
 * The edge of a draft, with what its removal would gain by replay.
 *
 * @param totalMs - sum of the flow times
 */
export function edgeOf(
  { party, sums, alone, items, kinds, entities, via }: EdgeDraft,
  { flowMs, doneAt }: Pick<DoneWaits, 'flowMs' | 'doneAt'>,
  totalMs: number,
  state: (figure: Figure) => Figure,
): DependencyDelay {
  return {
    party,
    delayMs: sums.delayMs,
    workMs: sums.workMs,
    queueMs: sums.delayMs - sums.workMs,
    aloneMs: sums.aloneMs,
    flowTimeWithout: state(flowTimeWithout(flowMs, alone)),
    meanFlowTimeWithout: state(
      meanFigure(totalMs - sums.aloneMs, flowMs.length),
    ),
    items: items.size,
    evidence: [...kinds.keys()].sort(),
    kinds: parts(kinds),
    entities: parts(entities),
    doneDelays: [...items].map(([item, delayMs]) => ({
      doneAt: doneAt[item],
      delayMs,
    })),
    via: [...via].sort(),
  };
}

/** Flow times in order, by themselves: all parties ask of the same ones. */
const inOrder = new WeakMap<Float64Array, Float64Array>();

/** The median flow time when each of some items takes so much less. */
function flowTimeWithout(
  flowMs: Float64Array,
  less: ReadonlyMap<number, number>,
): Figure {
  const n = flowMs.length;
  if (n < smallestSample(0.5)) return quantileFigure(flowMs, 0.5, 'ms');
  let sorted = inOrder.get(flowMs);
  if (!sorted) {
    sorted = flowMs.slice().sort();
    inOrder.set(flowMs, sorted);
  }
  const gone = Float64Array.from(less.keys(), item => flowMs[item]).sort();
  const come = Float64Array.from(
    less,
    ([item, ms]) => flowMs[item] - ms,
  ).sort();
  return known(medianReplaced(sorted, gone, come), 'ms', n, 'quantile R-7');
}
