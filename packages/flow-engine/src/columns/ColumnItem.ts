import { Instant, TimelineState } from '../model';
import { FLAGS, ItemColumns, STATES } from './ItemColumns';

// Numbers, and no object, as in `walkItem`.
const { container: CONTAINER, traced: TRACED } = FLAGS;
const { mergedOnly: MERGED_ONLY, clockSkew: CLOCK_SKEW, teams: TEAMS } = FLAGS;

/** What a meter said of an item's visits, the first one at 0; on its clock. */
export interface MeasuredVisits {
  readonly total: Float64Array;
  readonly active: Float64Array;
  readonly blocked: Float64Array;
}

export function measuredVisits(count: number): MeasuredVisits {
  return {
    total: new Float64Array(count),
    active: new Float64Array(count),
    blocked: new Float64Array(count),
  };
}

/**
 * An item as columns hold it: its facts, and the rows of its visits and
 * spans. One is filled again for each item, so that a map of many items makes
 * no objects.
 */
export interface ColumnItem {
  columns: ItemColumns;
  /** Row of its first visit, and the one behind its last. */
  first: number;
  end: number;
  blockedFirst: number;
  blockedEnd: number;
  workedFirst: number;
  workedEnd: number;
  itemKey: string;
  state: TimelineState;
  container: boolean;
  traced: boolean;
  mergedOnly: boolean;
  clockSkew: boolean;
  /** Whether any visit names a team. */
  teams: boolean;
  createdAt: Instant;
  startedAt: Instant | null;
  endedAt: Instant | null;
  firstDoneAt: Instant | null;
  measured: MeasuredVisits;
  /** Visits that ended by then are measured. */
  measuredTo: Instant;
}

/** A done item, with the instant at which its stream's policy has it done. */
export interface DoneColumnItem extends ColumnItem {
  doneAt: Instant;
}

const UNMEASURED = measuredVisits(0);

const known = (at: number) => (at === Infinity ? null : at);

/** Fills an item from its place in columns. */
export function readItem(
  item: ColumnItem,
  columns: ItemColumns,
  place: number,
): void {
  const flags = columns.flags[place];
  item.columns = columns;
  item.first = place === 0 ? 0 : columns.visitsEnd[place - 1];
  item.end = columns.visitsEnd[place];
  item.blockedFirst = place === 0 ? 0 : columns.blockedEnd[place - 1];
  item.blockedEnd = columns.blockedEnd[place];
  item.workedFirst = place === 0 ? 0 : columns.workedEnd[place - 1];
  item.workedEnd = columns.workedEnd[place];
  item.itemKey = columns.keys[place];
  item.state = STATES[flags % 4];
  item.container = (flags & CONTAINER) !== 0;
  item.traced = (flags & TRACED) !== 0;
  item.mergedOnly = (flags & MERGED_ONLY) !== 0;
  item.clockSkew = (flags & CLOCK_SKEW) !== 0;
  item.teams = (flags & TEAMS) !== 0;
  item.createdAt = columns.createdAt[place];
  item.startedAt = known(columns.startedAt[place]);
  item.endedAt = known(columns.endedAt[place]);
  item.firstDoneAt = known(columns.firstDoneAt[place]);
}

/** An item of no columns yet. */
export function columnItem(columns: ItemColumns): ColumnItem {
  return {
    columns,
    first: 0,
    end: 0,
    blockedFirst: 0,
    blockedEnd: 0,
    workedFirst: 0,
    workedEnd: 0,
    itemKey: '',
    state: 'open',
    container: false,
    traced: false,
    mergedOnly: false,
    clockSkew: false,
    teams: false,
    createdAt: NaN,
    startedAt: null,
    endedAt: null,
    firstDoneAt: null,
    measured: UNMEASURED,
    measuredTo: -Infinity,
  };
}
