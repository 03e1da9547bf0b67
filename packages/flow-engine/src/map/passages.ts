import { ReturnFlow, StageEdge } from '../model';
import { meanFigure, unknown } from '../figure/figure';
import { DoneItem } from './DoneItems';
import { Meter } from './Meter';
import { ENTRIES } from './Ranked';
import { StageTable } from './StageTable';

interface Passage {
  count: number;
  firstPass: number;
  returns: number;
  continuations: number;
  returned: number;
  lastReturned: number;
  added: number;
  measured: number;
}

/**
 * When the item, returned from a stage, first left that stage again; `null`
 * where it never came there again nor past it.
 */
function leftAgain(
  { columns, end }: DoneItem,
  returned: number,
  from: number,
  { stages }: StageTable,
): number | null {
  for (let v = returned; v < end; v++) {
    const order = columns.orders[v];
    if (order < from) continue;
    if (order > from || stages[order].mode === 'done') return columns.from[v];
    return Number.isFinite(columns.to[v]) ? columns.to[v] : null;
  }
  return null;
}

/** How counted items went from stage to stage, and what went back. */
export function passages(
  counted: readonly DoneItem[],
  table: StageTable,
  meter: Meter,
): { edges: readonly StageEdge[]; returns: readonly ReturnFlow[] } {
  const { stages } = table;
  const { length } = stages;
  const cells: (Passage | undefined)[] = new Array(length * length);
  counted.forEach((done, item) => {
    const { columns, first, end, doneAt } = done;
    let previous = -1;
    for (let v = first; v < end; v++) {
      const from = columns.from[v];
      if (from > doneAt) break;
      const order = columns.orders[v];
      if (order < 0) continue;
      if (previous >= 0 && previous !== order) {
        const cell = (cells[previous * length + order] ??= {
          count: 0,
          firstPass: 0,
          returns: 0,
          continuations: 0,
          returned: 0,
          lastReturned: -1,
          added: 0,
          measured: 0,
        });
        const entry = columns.entries[v];
        cell.count++;
        if (entry === ENTRIES.return) {
          cell.returns++;
          if (cell.lastReturned !== item) cell.returned++;
          cell.lastReturned = item;
          const again = leftAgain(done, v, previous, table);
          if (again !== null) {
            cell.added += meter.elapsed(from, Math.min(again, doneAt));
            cell.measured++;
          }
        } else if (entry === ENTRIES.continuation) cell.continuations++;
        else cell.firstPass++;
      }
      previous = order;
    }
  });
  const edges: StageEdge[] = [];
  const returns: ReturnFlow[] = [];
  cells.forEach((cell, place) => {
    if (!cell) return;
    const fromStageId = stages[Math.floor(place / length)].id;
    const toStageId = stages[place % length].id;
    const { count, firstPass, continuations } = cell;
    edges.push({
      fromStageId,
      toStageId,
      count,
      firstPass,
      returns: cell.returns,
      continuations,
    });
    if (cell.returns === 0) return;
    returns.push({
      fromStageId,
      toStageId,
      items: cell.returned,
      count: cell.returns,
      addedTime:
        cell.measured > 0
          ? meanFigure(cell.added, cell.measured)
          : unknown('never-left', cell.returns),
    });
  });
  return { edges, returns };
}
