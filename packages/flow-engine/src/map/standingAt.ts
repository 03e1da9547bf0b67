import { Instant, Timeline } from '../model';
import { ColumnItem } from '../columns/ColumnItem';
import { StageTable } from './StageTable';

/** What stands in each stage at an instant, by place of the stage. */
export interface Standing {
  readonly at: Instant;
  readonly items: Int32Array;
  readonly blocked: Int32Array;
  /** Entry of the longest-standing; the instant itself where none stands. */
  readonly oldestSince: Float64Array;
}

export function createStanding(at: Instant, { stages }: StageTable): Standing {
  return {
    at,
    items: new Int32Array(stages.length),
    blocked: new Int32Array(stages.length),
    oldestSince: new Float64Array(stages.length).fill(at),
  };
}

function isBlockedAt(
  { columns, blockedFirst, blockedEnd }: ColumnItem,
  at: Instant,
): boolean {
  const { blockedFrom, blockedTo } = columns;
  for (let s = blockedFirst; s < blockedEnd; s++) {
    if (blockedFrom[s] <= at && at < blockedTo[s]) return true;
  }
  return false;
}

/** Adds an item that stands in a stage at the instant: entered by then, not left. */
export function addStanding(
  { at, items, blocked, oldestSince }: Standing,
  item: ColumnItem,
): void {
  const { endedAt, columns, first, end } = item;
  if (endedAt !== null && endedAt <= at) return;
  for (let v = first; v < end; v++) {
    const from = columns.from[v];
    if (from > at) return;
    if (columns.to[v] <= at) continue;
    const order = columns.orders[v];
    if (order < 0) return;
    items[order]++;
    if (from < oldestSince[order]) oldestSince[order] = from;
    if (isBlockedAt(item, at)) blocked[order]++;
    return;
  }
}

/**
 * Whether an item is in flow at an instant: started and not done, nor
 * abandoned or removed.
 */
export function inFlowAt(timeline: Timeline, at: Instant): boolean {
  return (
    timeline.startedAt !== null &&
    timeline.startedAt <= at &&
    (timeline.endedAt === null || timeline.endedAt > at)
  );
}
