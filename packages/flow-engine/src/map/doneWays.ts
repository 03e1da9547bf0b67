import { Basis, Clock, StreamDefinition } from '../model';
import { columnItem, readItem } from '../columns/ColumnItem';
import { createItemColumns, ItemColumns } from '../columns/ItemColumns';
import { doneInstant } from './doneInstant';
import { leaveOut } from './leaveOut';
import { measureShape } from './measureShape';
import { Meter } from './Meter';
import { stageTable } from './StageTable';
import { createWalk, walkItem } from './walkItem';

/** What the way to done took of each item of columns, whatever the window; by its place. */
export interface DoneWays {
  /** NaN of what is not done, and of containers, whose children count. */
  readonly doneAt: Float64Array;
  /** 1 where durations rest on the item; the rest is 0 of all others. */
  readonly counted: Uint8Array;
  /** 1 where it never went back. */
  readonly straight: Uint8Array;
  readonly flow: Float64Array;
  readonly work: Float64Array;
  readonly wait: Float64Array;
}

/** Clocks, bases and policies that are kept of one stream's columns. */
const MOST_KEPT = 6;

const kept = new WeakMap<ItemColumns, Map<string, DoneWays>>();

/** Measured once for as long as the columns stay as they are; they are only ever added to. */
export function doneWays(
  columns: ItemColumns,
  stream: StreamDefinition,
  { clock, basis }: { readonly clock: Clock; readonly basis: Basis },
): DoneWays {
  const shape = measureShape(stream, clock, basis);
  const known = kept.get(columns) ?? new Map<string, DoneWays>();
  kept.set(columns, known);
  let ways = known.get(shape);
  if (ways?.doneAt.length !== columns.items) {
    ways = measure(columns, stream, new Meter(stream, clock, basis));
  }
  known.delete(shape);
  known.set(shape, ways);
  if (known.size > MOST_KEPT) {
    const [oldest] = known.keys();
    known.delete(oldest);
  }
  return ways;
}

function measure(
  columns: ItemColumns,
  stream: StreamDefinition,
  meter: Meter,
): DoneWays {
  const numbers = () => new Float64Array(columns.items);
  const ways = {
    doneAt: numbers().fill(NaN),
    counted: new Uint8Array(columns.items),
    straight: new Uint8Array(columns.items),
    flow: numbers(),
    work: numbers(),
    wait: numbers(),
  };
  const table = stageTable(stream);
  const walk = createWalk(table.stages.length);
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const item = { ...columnItem(createItemColumns()), doneAt: NaN };
  meter.readKept(columns);
  for (let place = 0; place < columns.items; place++) {
    readItem(item, columns, place);
    const doneAt = doneInstant(item, stream.reopenPolicy);
    if (doneAt === null || item.container) continue;
    ways.doneAt[place] = doneAt;
    if (leaveOut(item, doneAt, table)) continue;
    item.doneAt = doneAt;
    walkItem(walk, item, skipDone, table, meter);
    ways.counted[place] = 1;
    ways.straight[place] = walk.returns === 0 ? 1 : 0;
    ways.flow[place] = walk.flow;
    ways.work[place] = walk.work;
    ways.wait[place] = walk.wait;
  }
  return ways;
}
