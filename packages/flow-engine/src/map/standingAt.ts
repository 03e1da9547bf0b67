import { Instant, Timeline } from '../model';
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
  timelines: readonly Timeline[],
  at: Instant,
  table: StageTable,
): Standing {
  const { length } = table.stages;
  const items = new Int32Array(length);
  const blocked = new Int32Array(length);
  const oldestSince = new Float64Array(length).fill(at);
  for (const timeline of timelines) {
    if (timeline.createdAt > at) continue;
    if (timeline.endedAt !== null && timeline.endedAt <= at) continue;
    for (const { stageId, from, to } of timeline.visits) {
      if (from > at || (to !== null && to <= at)) continue;
      const order = stageId === null ? undefined : table.orderOf.get(stageId);
      if (order === undefined) break;
      items[order]++;
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
  return { items, blocked, oldestSince };
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
