import { Instant, Timeline } from '../model';
import { Ranked } from './Ranked';
import { StageTable } from './StageTable';

/** What stands in each stage at an instant, by place of the stage. */
export interface Standing {
  readonly items: Int32Array;
  readonly blocked: Int32Array;
  /** Entry of the longest-standing; the instant itself where none stands. */
  readonly oldestSince: Float64Array;
}

/** Items that stand in each stage at an instant: entered by then, not left. */
export function standingAt(
  items: readonly Ranked[],
  at: Instant,
  table: StageTable,
): Standing {
  const { length } = table.stages;
  const count = new Int32Array(length);
  const blocked = new Int32Array(length);
  const oldestSince = new Float64Array(length).fill(at);
  for (const { timeline, columns, first, end } of items) {
    if (timeline.createdAt > at) continue;
    if (timeline.endedAt !== null && timeline.endedAt <= at) continue;
    for (let v = first; v < end; v++) {
      const from = columns.from[v];
      if (from > at || columns.to[v] <= at) continue;
      const order = columns.orders[v];
      if (order < 0) break;
      count[order]++;
      if (from < oldestSince[order]) oldestSince[order] = from;
      if (
        timeline.blocked.some(
          span => span.from <= at && (span.to === null || at < span.to),
        )
      ) {
        blocked[order]++;
      }
      break;
    }
  }
  return { items: count, blocked, oldestSince };
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
