import { ColumnItem } from '../columns/ColumnItem';
import { MapSums } from './MapSums';
import { addMovement } from './movementsIn';
import { addUnmapped } from './unmappedStatuses';
import { addWait } from './waitsIn';

/**
 * Adds an item's visits to all that counts them one by one, and keeps what
 * each measured up to the end of the period, to be read again. All in one
 * loop, since a map of many items spends its time going over their visits.
 */
export function addVisits(sums: MapSums, item: ColumnItem): void {
  const { table, meter, passed, waits, movements, departures } = sums;
  const { columns, first, end, measured } = item;
  const until = passed.to;
  for (let v = first; v < end; v++) {
    const order = columns.orders[v];
    const entered = columns.from[v];
    const left = columns.to[v];
    const mode = order < 0 ? undefined : table.stages[order].mode;
    meter.measureRow(item, v, mode, until);
    measured.total[v - first] = meter.total;
    measured.active[v - first] = meter.active;
    measured.blocked[v - first] = meter.blocked;
    if (order < -1) addUnmapped(sums.unmapped, item, v, passed);
    if (order < 0) continue;
    addMovement(movements, order, mode, entered, left, passed);
    if (order < table.commitment) continue;
    departures.add(order, left);
    if (mode !== 'done' && entered < until && left >= passed.from) {
      addWait(waits, order, meter.wait);
    }
  }
}
