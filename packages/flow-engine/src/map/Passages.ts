import { ReturnFlow, StageEdge } from '../model';
import { meanFigure, unknown } from '../figure/figure';
import { DoneColumnItem } from '../columns/ColumnItem';
import { Meter } from './Meter';
import { ENTRIES } from '../columns/ItemColumns';
import { StageTable } from './StageTable';

// Numbers, and no object, as in `walkItem`.
const { return: RETURN, continuation: CONTINUATION } = ENTRIES;

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
export class Passages {
  readonly #table: StageTable;
  readonly #meter: Meter;
  readonly #cells: (Passage | undefined)[];
  #items = 0;

  constructor(table: StageTable, meter: Meter) {
    this.#table = table;
    this.#meter = meter;
    this.#cells = new Array(table.stages.length ** 2);
  }

  add(item: DoneColumnItem): void {
    const { columns, first, end, doneAt } = item;
    let previous = -1;
    for (let v = first; v < end && columns.from[v] <= doneAt; v++) {
      const order = columns.orders[v];
      if (order < 0) continue;
      if (previous >= 0 && previous !== order) {
        const cell = this.#cellOf(previous, order);
        const entry = columns.entries[v];
        cell.count++;
        if (entry === RETURN) this.#addReturn(cell, item, v, previous);
        else if (entry === CONTINUATION) cell.continuations++;
        else cell.firstPass++;
      }
      previous = order;
    }
    this.#items++;
  }

  edges(): readonly StageEdge[] {
    return this.#known().map(
      ({
        fromStageId,
        toStageId,
        cell: { count, firstPass, returns, continuations },
      }) => ({
        fromStageId,
        toStageId,
        count,
        firstPass,
        returns,
        continuations,
      }),
    );
  }

  returns(): readonly ReturnFlow[] {
    return this.#known()
      .filter(({ cell }) => cell.returns > 0)
      .map(
        ({
          fromStageId,
          toStageId,
          cell: { returned, returns, added, measured },
        }) => ({
          fromStageId,
          toStageId,
          items: returned,
          count: returns,
          addedTime:
            measured > 0
              ? meanFigure(added, measured)
              : unknown('never-left', returns),
        }),
      );
  }

  #cellOf(from: number, to: number): Passage {
    return (this.#cells[from * this.#table.stages.length + to] ??= {
      count: 0,
      firstPass: 0,
      returns: 0,
      continuations: 0,
      returned: 0,
      lastReturned: -1,
      added: 0,
      measured: 0,
    });
  }

  #addReturn(
    cell: Passage,
    item: DoneColumnItem,
    v: number,
    left: number,
  ): void {
    cell.returns++;
    if (cell.lastReturned !== this.#items) cell.returned++;
    cell.lastReturned = this.#items;
    const again = leftAgain(item, v, left, this.#table);
    if (again === null) return;
    cell.added += this.#meter.elapsed(
      item.columns.from[v],
      Math.min(again, item.doneAt),
    );
    cell.measured++;
  }

  /** The passages there were, in the order of the stages. */
  #known() {
    const { stages } = this.#table;
    const { length } = stages;
    return this.#cells.flatMap((cell, place) =>
      cell
        ? [
            {
              cell,
              fromStageId: stages[Math.floor(place / length)].id,
              toStageId: stages[place % length].id,
            },
          ]
        : [],
    );
  }
}
