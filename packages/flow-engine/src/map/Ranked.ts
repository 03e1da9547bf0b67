import { Timeline } from '../model';
import { StageTable } from './StageTable';

/**
 * The visits of all items, one after the other: a map goes over them many
 * times, which is several times faster here than through their objects.
 */
export interface VisitColumns {
  /** Place of the stage; −1 where it is unknown. */
  readonly orders: Int16Array;
  readonly from: Float64Array;
  /** Infinity while open. */
  readonly to: Float64Array;
  /** One of `ENTRIES`. */
  readonly entries: Uint8Array;
}

/** How a visit was entered, by its code. */
export const ENTRIES = {
  first: 0,
  forward: 1,
  return: 2,
  continuation: 3,
} as const;

/** A timeline with its stretch of the columns: visit `v` stands at `first + v`. */
export interface Ranked {
  readonly timeline: Timeline;
  readonly columns: VisitColumns;
  readonly first: number;
  readonly end: number;
  /** Whether any visit names a team. */
  readonly teams: boolean;
}

export function rankItems(
  timelines: readonly Timeline[],
  { orderOf }: StageTable,
): readonly Ranked[] {
  let count = 0;
  for (const { visits } of timelines) count += visits.length;
  const columns: VisitColumns = {
    orders: new Int16Array(count),
    from: new Float64Array(count),
    to: new Float64Array(count),
    entries: new Uint8Array(count),
  };
  let end = 0;
  return timelines.map(timeline => {
    const first = end;
    let teams = false;
    for (const { stageId, from, to, entry, team } of timeline.visits) {
      columns.entries[end] = ENTRIES[entry];
      if (team !== undefined) teams = true;
      columns.orders[end] = stageId === null ? -1 : orderOf.get(stageId) ?? -1;
      columns.from[end] = from;
      columns.to[end] = to ?? Infinity;
      end++;
    }
    return { timeline, columns, first, end, teams };
  });
}

/** Items that count at all: no containers, none removed. */
export function livingRanked(items: readonly Ranked[]): readonly Ranked[] {
  return items.filter(
    ({ timeline }) => !timeline.container && timeline.state !== 'removed',
  );
}
