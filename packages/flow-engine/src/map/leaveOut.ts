import { ExclusionReason, Instant } from '../model';
import { ColumnItem } from '../columns/ColumnItem';
import { StageTable } from './StageTable';

const UNKNOWN_SHARE = 0.05;

/**
 * Why the durations of a done item are left out; undefined where they count.
 *
 * - `clock-skew`: a later step is dated before an earlier one
 * - `direct-to-done`: it visited no committed stage before done
 * - `unmapped-status`, `unknown-time`: more than 5 % of the time from its
 *   start, and of the unknown time directly before that start, is unknown
 */
export function leaveOut(
  { clockSkew, columns, first, end }: ColumnItem,
  doneAt: Instant,
  table: StageTable,
): ExclusionReason | undefined {
  if (clockSkew) return 'clock-skew';
  let started = false;
  let unknown = 0;
  let unmapped = 0;
  let total = 0;
  for (let v = first; v < end; v++) {
    const from = columns.from[v];
    if (from > doneAt) break;
    const ms = Math.min(columns.to[v], doneAt) - from;
    const order = columns.orders[v];
    if (order < 0) {
      unknown += ms;
      if (order < -1) unmapped += ms;
      total += ms;
    } else if (order >= table.commitment) {
      if (table.stages[order].mode !== 'done') started = true;
      total += ms;
    } else if (started) {
      total += ms;
    } else {
      unknown = 0;
      unmapped = 0;
      total = 0;
    }
  }
  if (unknown > UNKNOWN_SHARE * total) {
    return unmapped * 2 > unknown ? 'unmapped-status' : 'unknown-time';
  }
  return started ? undefined : 'direct-to-done';
}
