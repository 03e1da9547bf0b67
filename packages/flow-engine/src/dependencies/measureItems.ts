import {
  Basis,
  Clock,
  ExclusionReason,
  Instant,
  StreamDefinition,
} from '../model';
import { TimelineColumns } from '../columns';
import { columnItem, readItem } from '../columns/ColumnItem';
import { createItemColumns } from '../columns/ItemColumns';
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

/** Measures the items of a stream once, for questions about any window. @public */
export function measureItems(
  { held }: TimelineColumns,
  stream: StreamDefinition,
  { clock, basis }: { readonly clock: Clock; readonly basis: Basis },
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
  for (let place = 0; place < held.items; place++) {
    readItem(item, held, place);
    const doneAt = doneInstant(item, stream.reopenPolicy);
    const fate = fateOf(item, doneAt, EVER, table);
    fates.push(fate);
    if (fate === undefined) continue;
    endedAt[place] = doneAt ?? held.endedAt[place];
    if (fate !== 'counted' || doneAt === null) continue;
    item.doneAt = doneAt;
    walkItem(walk, item, skipDone, table, meter);
    flowMs[place] = walk.flow;
    waitMs[place] = walk.wait;
  }
  return { endedAt, fates, flowMs, waitMs, byEnd: inOrderOf(endedAt) };
}

/** Places of the instants there are, in their order; of the same instant in that of the places. */
function inOrderOf(instants: Float64Array): Int32Array {
  const places: number[] = [];
  for (let place = 0; place < instants.length; place++) {
    if (instants[place] !== Infinity) places.push(place);
  }
  return Int32Array.from(places).sort(
    (a, b) => instants[a] - instants[b] || a - b,
  );
}
