import { Entry } from '../model';
import { ENTRIES } from '../columns/ItemColumns';
import { DoneItem } from '../map/DoneItems';
import { Meter } from '../map/Meter';
import { StageTable } from '../map/StageTable';

/** Names of entries by their codes. */
const NAMES = (Object.keys(ENTRIES) as Entry[]).sort(
  (a, b) => ENTRIES[a] - ENTRIES[b],
);

/** An item's stay in a stage, however many visits followed each other there. */
export interface ProcessStay {
  /** Place of the stage. */
  readonly order: number;
  readonly entry: Entry;
  readonly waitMs: number;
  readonly totalMs: number;
}

/**
 * The way of a done item through the stages, in order, up to done. Time in an
 * unknown stage is no part of it.
 */
export function staysOf(
  item: DoneItem,
  { stages }: StageTable,
  meter: Meter,
): readonly ProcessStay[] {
  const { columns, first, end, doneAt } = item;
  const stays: {
    -readonly [Field in keyof ProcessStay]: ProcessStay[Field];
  }[] = [];
  for (let v = first; v < end && columns.from[v] <= doneAt; v++) {
    const order = columns.orders[v];
    if (order < 0) continue;
    meter.measureVisit(item, v, stages[order].mode, doneAt);
    const last = stays[stays.length - 1];
    if (last?.order === order) {
      last.waitMs += meter.wait;
      last.totalMs += meter.total;
    } else {
      stays.push({
        order,
        entry: NAMES[columns.entries[v]],
        waitMs: meter.wait,
        totalMs: meter.total,
      });
    }
  }
  return stays;
}

/** The name of a way: the places of its stages. */
export function variantKey(stays: readonly ProcessStay[]): string {
  let key = '';
  for (let i = 0; i < stays.length; i++) {
    key += i === 0 ? stays[i].order : `-${stays[i].order}`;
  }
  return key;
}
