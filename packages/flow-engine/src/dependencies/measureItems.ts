import {
  Basis,
  Clock,
  ExclusionReason,
  Instant,
  StreamDefinition,
} from '../model';
import { CopiedItems, TimelineColumns } from '../columns';
import { columnItem, readItem } from '../columns/ColumnItem';
import { createItemColumns } from '../columns/ItemColumns';
import { eachItem } from '../columns/CopiedItems';
import { fateOf } from '../map/DoneItems';
import { doneInstant } from '../map/doneInstant';
import { Meter } from '../map/Meter';
import { stageTable } from '../map/StageTable';
import { createWalk, walkItem } from '../map/walkItem';

/**
 * What became of each item of columns, whatever the window, by its place.
 *
 * @public
 */
export interface MeasuredItems {
  /** When it was done, abandoned or removed; Infinity while open. */
  readonly endedAt: Float64Array;
  /** Undefined while open. */
  readonly fates: readonly ('counted' | ExclusionReason | undefined)[];
  /** From start to done, on the chosen clock; 0 unless counted. */
  readonly flowMs: Float64Array;
  /** Part of it spent waiting, on the chosen basis. */
  readonly waitMs: Float64Array;
  /** Places of those that ended, the first to end first. */
  readonly byEnd: Int32Array;
}

const EVER = { from: -Infinity as Instant, to: Infinity as Instant };

/**
 * Measures the items of a stream once, for questions about any window.
 *
 * @param before - the same of the columns that these were renewed from: what
 * they have in common is not measured again
 * @public
 */
export function measureItems(
  { held, renewal }: TimelineColumns,
  stream: StreamDefinition,
  { clock, basis }: { readonly clock: Clock; readonly basis: Basis },
  before?: MeasuredItems,
): MeasuredItems {
  const table = stageTable(stream);
  const meter = new Meter(stream, clock, basis);
  const walk = createWalk(table.stages.length);
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const item = { ...columnItem(createItemColumns()), doneAt: NaN };
  const endedAt = new Float64Array(held.items).fill(Infinity);
  const flowMs = new Float64Array(held.items);
  const waitMs = new Float64Array(held.items);
  const fates: ('counted' | ExclusionReason | undefined)[] = [];
  const others: number[] = [];
  const copied = (before && renewal?.copied) ?? [];
  eachItem(copied, held.items, {
    copied({ first, end, at }) {
      endedAt.set(before!.endedAt.subarray(first, end), at);
      flowMs.set(before!.flowMs.subarray(first, end), at);
      waitMs.set(before!.waitMs.subarray(first, end), at);
      for (let place = first; place < end; place++) {
        fates.push(before!.fates[place]);
      }
    },
    other(place) {
      readItem(item, held, place);
      const doneAt = doneInstant(item, stream.reopenPolicy);
      const fate = fateOf(item, doneAt, EVER, table);
      fates.push(fate);
      if (fate === undefined) return;
      endedAt[place] = doneAt ?? held.endedAt[place];
      others.push(place);
      if (fate !== 'counted' || doneAt === null) return;
      item.doneAt = doneAt;
      walkItem(walk, item, skipDone, table, meter);
      flowMs[place] = walk.flow;
      waitMs[place] = walk.wait;
    },
  });
  const inOrder = byInstant(others, endedAt);
  return {
    endedAt,
    fates,
    flowMs,
    waitMs,
    byEnd: before ? merged(movedTo(before, copied), inOrder, endedAt) : inOrder,
  };
}

/** Places in the order of their instants; of the same instant in that of the places. */
function byInstant(
  places: readonly number[],
  instants: Float64Array,
): Int32Array {
  return Int32Array.from(places).sort(
    (a, b) => instants[a] - instants[b] || a - b,
  );
}

/** Where those that were copied stand now, in the order in which they ended. */
function movedTo(
  { byEnd, endedAt }: MeasuredItems,
  copied: readonly CopiedItems[],
): Int32Array {
  const places = new Int32Array(endedAt.length).fill(-1);
  for (const { first, end, at } of copied) {
    for (let place = first; place < end; place++) {
      places[place] = at + place - first;
    }
  }
  return byEnd.map(place => places[place]).filter(place => place >= 0);
}

/** Two lists of places, each in the order of their instants, as one. */
function merged(
  some: Int32Array,
  others: Int32Array,
  instants: Float64Array,
): Int32Array {
  const all = new Int32Array(some.length + others.length);
  let other = 0;
  let n = 0;
  for (const place of some) {
    while (other < others.length && isBefore(others[other], place)) {
      all[n++] = others[other++];
    }
    all[n++] = place;
  }
  all.set(others.subarray(other), n);
  return all;

  function isBefore(a: number, b: number): boolean {
    return instants[a] < instants[b] || (instants[a] === instants[b] && a < b);
  }
}
