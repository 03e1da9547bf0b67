import { Entry, TimelineState } from '../model';
import { createNames, Names } from './Names';

/** How a visit was entered, by its code. */
export const ENTRIES: Readonly<Record<Entry, number>> = {
  first: 0,
  forward: 1,
  return: 2,
  continuation: 3,
};

/** States of an item in the order of their codes. */
export const STATES: readonly TimelineState[] = [
  'open',
  'done',
  'abandoned',
  'removed',
];

/** Bits of an item's flags above the two of its state. */
export const FLAGS = {
  container: 4,
  traced: 8,
  mergedOnly: 16,
  clockSkew: 32,
  teams: 64,
} as const;

/**
 * All that a map asks of timelines, held as columns of numbers: a map goes
 * over them many times faster than over the timelines' objects, which lie
 * scattered in memory. Rows of visits and spans stand in the order of the
 * items; an item's end where the next one's begin. A column may be longer than
 * what it holds, and another one takes its place when it has to grow.
 *
 * @public
 */
export interface ItemColumns {
  items: number;
  visits: number;
  blocked: number;
  worked: number;
  readonly keys: string[];
  /** State in the two lowest bits, then whether it is a container, traced, delivered at merge alone, skewed, and names teams. */
  flags: Uint8Array;
  createdAt: Float64Array;
  /** This and the two below: Infinity where there is none. */
  startedAt: Float64Array;
  endedAt: Float64Array;
  firstDoneAt: Float64Array;
  /** Row behind an item's last visit. */
  visitsEnd: Int32Array;
  blockedEnd: Int32Array;
  workedEnd: Int32Array;
  /** Place of a visit's stage; −1 where it is unknown, −2 − n where no stage claims status n. */
  orders: Int32Array;
  from: Float64Array;
  /** Infinity while open. */
  to: Float64Array;
  /** How a visit was entered: 0 first, 1 forward, 2 return, 3 continuation. */
  entries: Uint8Array;
  /** Number of the team at work in a visit; −1 where none is known. */
  visitTeams: Int32Array;
  blockedFrom: Float64Array;
  /** Infinity while open; likewise of work. */
  blockedTo: Float64Array;
  workedFrom: Float64Array;
  workedTo: Float64Array;
  readonly statuses: Names;
  readonly teams: Names;
}

/**
 * Makes empty columns.
 *
 * @param names - those of other columns, where numbers shall mean the same
 */
export function createItemColumns(
  names?: Pick<ItemColumns, 'statuses' | 'teams'>,
): ItemColumns {
  const numbers = () => new Float64Array(0);
  const places = () => new Int32Array(0);
  return {
    items: 0,
    visits: 0,
    blocked: 0,
    worked: 0,
    keys: [],
    flags: new Uint8Array(0),
    createdAt: numbers(),
    startedAt: numbers(),
    endedAt: numbers(),
    firstDoneAt: numbers(),
    visitsEnd: places(),
    blockedEnd: places(),
    workedEnd: places(),
    orders: places(),
    from: numbers(),
    to: numbers(),
    entries: new Uint8Array(0),
    visitTeams: places(),
    blockedFrom: numbers(),
    blockedTo: numbers(),
    workedFrom: numbers(),
    workedTo: numbers(),
    statuses: names?.statuses ?? createNames(),
    teams: names?.teams ?? createNames(),
  };
}

/** Takes all items out of columns and keeps their room. */
export function clearColumns(columns: ItemColumns): void {
  columns.items = 0;
  columns.visits = 0;
  columns.blocked = 0;
  columns.worked = 0;
}
