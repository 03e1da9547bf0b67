import {
  Figure,
  MapOptions,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { known, unknown } from '../figure/figure';
import { quantileFigure } from '../figure/quantileFigure';
import { doneInstant } from './doneInstant';
import { livingItems } from './DoneItems';
import { StageTable, stageTable } from './StageTable';
import { uniqueItems } from './uniqueItems';

/** Fewer entries say nothing of how steady a stage is. */
const FEWEST_ENTRIES = 20;
/** Work that arrives by itself has a variance of its mean (Poisson): half of it is held steady. */
const HELD_STEADY = 0.5;

/** How work comes into one stage, and how it leaves. @public */
export interface StageHandover {
  readonly stageId: string;
  /** Whether its work in progress is held steady (`pull`) or takes what comes (`push`). */
  readonly control: 'push' | 'pull' | 'unknown';
  /** Variance ÷ mean of its work in progress, weighed by time. */
  readonly dispersion: Figure;
  /** Median number of items that leave it at the same instant. */
  readonly batch: Figure;
  /** Whether any item was ever seen in it; else the data does not cover it. */
  readonly covered: boolean;
}

/** @public */
export interface Handovers {
  readonly stages: readonly StageHandover[];
  /** Median number of items done at the same instant, as by one rollout. */
  readonly doneBatch: Figure;
}

/** The instants at which items came into a stage and left it; those already there came as the window began. */
interface Movements {
  readonly came: number[];
  readonly left: number[];
  entries: number;
  seen: boolean;
}

function movementsOf(
  timelines: readonly Timeline[],
  { from, to }: Window,
  { stages, orderOf }: StageTable,
): readonly Movements[] {
  const all = stages.map(
    (): Movements => ({ came: [], left: [], entries: 0, seen: false }),
  );
  for (const { visits } of timelines) {
    for (let v = 0; v < visits.length; v++) {
      const { stageId, from: entered, to: gone } = visits[v];
      const order = orderOf.get(stageId ?? '');
      if (order === undefined) continue;
      const own = all[order];
      own.seen = true;
      const end = gone ?? Infinity;
      if (entered >= to || end < from) continue;
      own.came.push(Math.max(entered, from));
      if (entered >= from) own.entries++;
      if (end < to) own.left.push(end);
    }
  }
  return all;
}

/** @param downs - the instants at which items left, in order */
function dispersionOf(
  { came, entries }: Movements,
  downs: Float64Array,
  { from, to }: Window,
): Figure {
  if (entries < FEWEST_ENTRIES) return unknown('too-few-samples', entries);
  const ups = Float64Array.from(came).sort();
  let level = 0;
  let sum = 0;
  let squares = 0;
  let last = from;
  for (let up = 0, down = 0; up + down < ups.length + downs.length; ) {
    const rises = up < ups.length && ups[up] <= downs[down];
    const open = down === downs.length;
    const at = rises || open ? ups[up] : downs[down];
    sum += level * (at - last);
    squares += level * level * (at - last);
    if (rises || open) {
      level++;
      up++;
    } else {
      level--;
      down++;
    }
    last = at;
  }
  sum += level * (to - last);
  squares += level * level * (to - last);
  const mean = sum / (to - from);
  return mean > 0
    ? known(
        (squares / (to - from) - mean * mean) / mean,
        'ratio',
        entries,
        'variance ÷ mean, weighed by time',
      )
    : unknown('zero-denominator', entries);
}

function controlOf(dispersion: Figure): StageHandover['control'] {
  if (dispersion.kind === 'unknown') return 'unknown';
  return dispersion.value < HELD_STEADY ? 'pull' : 'push';
}

/** Median number of items that share an instant, of instants in order. */
function batchOf(inOrder: Float64Array): Figure {
  const sizes: number[] = [];
  for (let place = 0; place < inOrder.length; place++) {
    if (place > 0 && inOrder[place] === inOrder[place - 1]) {
      sizes[sizes.length - 1]++;
    } else sizes.push(1);
  }
  return quantileFigure(sizes, 0.5, 'items');
}

/**
 * Whether work is pushed or pulled into each stage, and in what batches it
 * leaves. Work is taken to be pulled where the number of items in a stage is
 * held steadier than arrivals by chance would have it: a variance below half
 * of its mean. It is unknown below 20 entries in the window.
 *
 * Source: index of dispersion, Cox and Lewis (1966).
 *
 * @public
 */
export function handovers(
  given: readonly Timeline[],
  stream: StreamDefinition,
  { window, asOf }: Pick<MapOptions, 'window' | 'asOf'>,
): Handovers {
  const table = stageTable(stream);
  const passed = { from: window.from, to: Math.min(asOf, window.to) };
  const living = livingItems(uniqueItems(given));
  const doneAt: number[] = [];
  for (const timeline of living) {
    const at = doneInstant(timeline, stream.reopenPolicy);
    if (at === null || at < passed.from || at >= passed.to) continue;
    doneAt.push(at);
  }
  return {
    stages: movementsOf(living, passed, table).map((movements, s) => {
      const left = Float64Array.from(movements.left).sort();
      const dispersion = dispersionOf(movements, left, passed);
      return {
        stageId: table.stages[s].id,
        control: controlOf(dispersion),
        dispersion,
        batch: batchOf(left),
        covered: movements.seen,
      };
    }),
    doneBatch: batchOf(Float64Array.from(doneAt).sort()),
  };
}
