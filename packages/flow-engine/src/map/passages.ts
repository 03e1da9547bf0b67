import { ReturnFlow, StageEdge } from '../model';
import { meanFigure, unknown } from '../figure/figure';
import { DoneColumnItem } from '../columns/ColumnItem';
import { Meter } from './Meter';
import { ENTRIES } from '../columns/ItemColumns';
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
  { columns, end }: DoneColumnItem,
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
export interface Passages {
  add(item: DoneColumnItem): void;
  edges(): readonly StageEdge[];
  returns(): readonly ReturnFlow[];
}

export function createPassages(table: StageTable, meter: Meter): Passages {
  const { stages } = table;
  const { length } = stages;
  const cells: (Passage | undefined)[] = new Array(length * length);
  let items = 0;
  const cellOf = (from: number, to: number) =>
    (cells[from * length + to] ??= {
      count: 0,
      firstPass: 0,
      returns: 0,
      continuations: 0,
      returned: 0,
      lastReturned: -1,
      added: 0,
      measured: 0,
    });
  const addReturn = (
    cell: Passage,
    item: DoneColumnItem,
    v: number,
    left: number,
  ) => {
    cell.returns++;
    if (cell.lastReturned !== items) cell.returned++;
    cell.lastReturned = items;
    const again = leftAgain(item, v, left, table);
    if (again === null) return;
    cell.added += meter.elapsed(
      item.columns.from[v],
      Math.min(again, item.doneAt),
    );
    cell.measured++;
  };
  const known = <T>(
    tell: (cell: Passage, fromStageId: string, toStageId: string) => T,
    keep: (cell: Passage) => boolean,
  ): T[] =>
    cells.flatMap((cell, place) =>
      cell && keep(cell)
        ? tell(
            cell,
            stages[Math.floor(place / length)].id,
            stages[place % length].id,
          )
        : [],
    );
  return {
    add(item) {
      const { columns, first, end, doneAt } = item;
      let previous = -1;
      for (let v = first; v < end && columns.from[v] <= doneAt; v++) {
        const order = columns.orders[v];
        if (order < 0) continue;
        if (previous >= 0 && previous !== order) {
          const cell = cellOf(previous, order);
          const entry = columns.entries[v];
          cell.count++;
          if (entry === ENTRIES.return) addReturn(cell, item, v, previous);
          else if (entry === ENTRIES.continuation) cell.continuations++;
          else cell.firstPass++;
        }
        previous = order;
      }
      items++;
    },
    edges: () =>
      known(
        (
          { count, firstPass, returns, continuations },
          fromStageId,
          toStageId,
        ) => ({
          fromStageId,
          toStageId,
          count,
          firstPass,
          returns,
          continuations,
        }),
        () => true,
      ),
    returns: () =>
      known(
        ({ returned, returns, added, measured }, fromStageId, toStageId) => ({
          fromStageId,
          toStageId,
          items: returned,
          count: returns,
          addedTime:
            measured > 0
              ? meanFigure(added, measured)
              : unknown('never-left', returns),
        }),
        ({ returns }) => returns > 0,
      ),
  };
}
