import {
  Exclusion,
  ExclusionReason,
  Instant,
  MapOptions,
  StreamDefinition,
  Timeline,
} from '../model';
import { doneInstant } from './doneInstant';
import { leaveOut } from './leaveOut';
import { Ranked } from './Ranked';
import { StageTable } from './StageTable';

export interface DoneItem extends Ranked {
  readonly doneAt: Instant;
}

export interface LeftOutItem {
  readonly timeline: Timeline;
  readonly reason: ExclusionReason;
}

/** Items whose fate fell in the window, by what they count for. */
export interface DoneItems {
  /** Durations rest on these. */
  readonly counted: readonly DoneItem[];
  /** Done, without a duration that can be known. */
  readonly uncounted: readonly LeftOutItem[];
  /** Not done: abandoned, removed, or a container, whose children count. */
  readonly notDone: readonly LeftOutItem[];
}

/** Sorts the items that were done, abandoned or removed in the window. */
export function doneItems(
  items: readonly Ranked[],
  stream: StreamDefinition,
  { window }: MapOptions,
  table: StageTable,
): DoneItems {
  const counted: DoneItem[] = [];
  const uncounted: LeftOutItem[] = [];
  const notDone: LeftOutItem[] = [];
  const inWindow = (at: Instant | null): at is Instant =>
    at !== null && at >= window.from && at < window.to;
  for (const item of items) {
    const { timeline } = item;
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    if (inWindow(doneAt)) {
      if (timeline.container) notDone.push({ timeline, reason: 'container' });
      else {
        const reason = leaveOut(item, doneAt, table);
        if (reason) uncounted.push({ timeline, reason });
        else {
          const { columns, first, end, teams } = item;
          counted.push({ timeline, columns, first, end, teams, doneAt });
        }
      }
    } else if (
      (timeline.state === 'abandoned' || timeline.state === 'removed') &&
      inWindow(timeline.endedAt)
    ) {
      notDone.push({ timeline, reason: timeline.state });
    }
  }
  return { counted, uncounted, notDone };
}

/** How many were left out for each reason, in the order of first sight. */
export function exclusionsOf({
  uncounted,
  notDone,
}: DoneItems): readonly Exclusion[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of [...uncounted, ...notDone]) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, n]) => ({ reason, n }));
}

/** Items that count at all: no containers, none removed. */
export function livingItems(
  timelines: readonly Timeline[],
): readonly Timeline[] {
  return timelines.filter(
    ({ container, state }) => !container && state !== 'removed',
  );
}
