import { Figure } from '../model';
import { known, meanFigure } from '../figure/figure';
import { medianReplaced } from '../figure/medianReplaced';
import { DelayPart, DependencyDelay } from './DependencyDelay';
import { DoneWaits } from './doneWaits';
import { flowTimesOf } from './flowTimesOf';
import { DependencyEvidence } from './WaitCause';
import { WaitShare } from './WaitStretch';

/** What items have of a delay, by their places, which rise. */
export interface ItemDelays {
  readonly items: number[];
  readonly ms: number[];
}

/** The delay of one party in the making. */
export interface EdgeDraft {
  readonly party: string;
  readonly sums: { delayMs: number; workMs: number };
  /** Time waited for it alone. */
  readonly alone: ItemDelays;
  readonly items: ItemDelays;
  readonly kinds: Map<DependencyEvidence, number>;
  readonly entities: Map<string, number>;
  readonly via: Set<string>;
}

export function createEdgeDraft(party: string): EdgeDraft {
  return {
    party,
    sums: { delayMs: 0, workMs: 0 },
    alone: { items: [], ms: [] },
    items: { items: [], ms: [] },
    kinds: new Map(),
    entities: new Map(),
    via: new Set(),
  };
}

/** Adds a delay of an item, which is none of those before the last one. */
export function addDelay(
  { items, ms }: ItemDelays,
  item: number,
  delayMs: number,
): void {
  const last = items.length - 1;
  if (last >= 0 && items[last] === item) {
    ms[last] += delayMs;
  } else {
    items.push(item);
    ms.push(delayMs);
  }
}

/** Adds what all items together had of a share, to the sums. */
export function addShare(
  { sums, kinds, entities, via }: EdgeDraft,
  delayMs: number,
  share: WaitShare,
): void {
  sums.delayMs += delayMs;
  if (share.worked) sums.workMs += delayMs;
  for (const kind of share.evidence) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + delayMs);
  }
  if (share.entity !== undefined) {
    entities.set(share.entity, (entities.get(share.entity) ?? 0) + delayMs);
  }
  for (const other of share.via) via.add(other);
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
  const aloneMs = alone.ms.reduce((sum, ms) => sum + ms, 0);
  return {
    party,
    delayMs: sums.delayMs,
    workMs: sums.workMs,
    queueMs: sums.delayMs - sums.workMs,
    aloneMs,
    // Of an earlier window, which is there to be compared with, nobody asks it.
    get flowTimeWithout() {
      return state(flowTimeWithout(flowMs, alone));
    },
    meanFlowTimeWithout: state(meanFigure(totalMs - aloneMs, flowMs.length)),
    items: items.items.length,
    evidence: [...kinds.keys()].sort(),
    kinds: parts(kinds),
    entities: parts(entities),
    doneDelays: {
      doneAt: items.items.map(item => doneAt[item]),
      delayMs: items.ms,
    },
    via: [...via].sort(),
  };
}

/** The median flow time when each of some items takes so much less. */
function flowTimeWithout(
  flowMs: Float64Array,
  { items, ms }: ItemDelays,
): Figure {
  const { inOrder, median } = flowTimesOf(flowMs);
  if (median.kind === 'unknown') return median;
  const gone = new Float64Array(items.length);
  const come = new Float64Array(items.length);
  for (let place = 0; place < items.length; place++) {
    gone[place] = flowMs[items[place]];
    come[place] = gone[place] - ms[place];
  }
  gone.sort();
  come.sort();
  return known(
    medianReplaced(inOrder, gone, come),
    'ms',
    flowMs.length,
    'quantile R-7',
  );
}
