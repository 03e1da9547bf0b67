import {
  Exclusion,
  ExclusionReason,
  Instant,
  MapOptions,
  ReopenPolicy,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { ColumnItem } from '../columns/ColumnItem';
import { keepWith } from '../kept';
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

const NOT_DONE: ReadonlySet<ExclusionReason> = new Set<ExclusionReason>([
  'abandoned',
  'removed',
  'container',
]);

/** Whether a left-out item does not even count as done. */
export function isNotDone(reason: ExclusionReason): boolean {
  return NOT_DONE.has(reason);
}

/**
 * What became of an item in the window: counted, or left out for a reason;
 * undefined where its fate fell outside.
 *
 * @param doneAt - when it is done by the stream's reopen policy
 */
export function fateOf(
  item: ColumnItem,
  doneAt: Instant | null,
  window: Window,
  table: StageTable,
): 'counted' | ExclusionReason | undefined {
  const { container, state, endedAt } = item;
  if (doneAt !== null && doneAt >= window.from && doneAt < window.to) {
    return container ? 'container' : leaveOut(item, doneAt, table) ?? 'counted';
  }
  return (state === 'abandoned' || state === 'removed') &&
    endedAt !== null &&
    endedAt >= window.from &&
    endedAt < window.to
    ? state
    : undefined;
}

interface Kept {
  readonly policy: ReopenPolicy;
  /** By place; made when a window first counts the item. */
  readonly items: (DoneItem | undefined)[];
}

const kept = keepWith<readonly Ranked[], Kept>();

/** Done items of a list by the policy last asked for: when they are done does not depend on the window. */
function keptOf(items: readonly Ranked[], policy: ReopenPolicy): Kept['items'] {
  let own = kept.get(items);
  if (own?.policy !== policy) {
    own = { policy, items: new Array(items.length).fill(undefined) };
    kept.set(items, own);
  }
  return own.items;
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
  const known = keptOf(items, stream.reopenPolicy);
  for (let place = 0; place < items.length; place++) {
    const item = items[place];
    const { timeline } = item;
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    const fate = fateOf(item, doneAt, window, table);
    if (fate === undefined) continue;
    if (fate !== 'counted') {
      (isNotDone(fate) ? notDone : uncounted).push({ timeline, reason: fate });
    } else if (doneAt !== null) {
      counted.push((known[place] ??= { ...item, doneAt }));
    }
  }
  return { counted, uncounted, notDone };
}

/** How many were left out for each reason, in the order of their names. */
export function exclusionsOf(
  counts: ReadonlyMap<ExclusionReason, number>,
): readonly Exclusion[] {
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
