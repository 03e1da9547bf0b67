import { Instant } from '../model';
import { DoneColumnItem } from '../columns/ColumnItem';
import { Meter } from './Meter';
import { ENTRIES } from '../columns/ItemColumns';
import { StageTable } from './StageTable';

// A number, and no object: once V8 had thrown away the shape of that one, it
// compiled the loops that read it anew for each item.
const { return: RETURN } = ENTRIES;

/**
 * What one done item spent where, by place of the stage. One walk is filled
 * again for each item, so that a map of many items makes no objects.
 */
export interface ItemWalk {
  /** Places of the stages that anything below is known of, as many as `touchedStages`. */
  readonly touched: Int32Array;
  readonly isTouched: Uint8Array;
  touchedStages: number;
  readonly visits: Int32Array;
  readonly lead: Float64Array;
  readonly process: Float64Array;
  readonly blocked: Float64Array;
  readonly ladderWait: Float64Array;
  readonly ladderWork: Float64Array;
  readonly ladderUnknown: Float64Array;
  /** 1 where the item left the stage for a later one. */
  readonly leftForward: Int32Array;
  /** 1 where a return was charged to the stage. */
  readonly charged: Int32Array;
  start: Instant;
  /** Over `[start, done)`, without done stays where the policy leaves them out. */
  flow: number;
  work: number;
  wait: number;
  unknown: number;
  returns: number;
}

/** Sums and marks of so many stages: of one item, or of all those whose walks were added. */
export function createStageSums(stages: number) {
  return {
    visits: new Int32Array(stages),
    leftForward: new Int32Array(stages),
    charged: new Int32Array(stages),
    lead: new Float64Array(stages),
    process: new Float64Array(stages),
    blocked: new Float64Array(stages),
    ladderWait: new Float64Array(stages),
    ladderWork: new Float64Array(stages),
    ladderUnknown: new Float64Array(stages),
  };
}

export function createWalk(stages: number): ItemWalk {
  return {
    ...createStageSums(stages),
    touched: new Int32Array(stages),
    isTouched: new Uint8Array(stages),
    touchedStages: 0,
    start: NaN,
    flow: 0,
    work: 0,
    wait: 0,
    unknown: 0,
    returns: 0,
  };
}

function reset(walk: ItemWalk) {
  for (let i = 0; i < walk.touchedStages; i++) {
    const s = walk.touched[i];
    walk.isTouched[s] = 0;
    walk.visits[s] = 0;
    walk.leftForward[s] = 0;
    walk.charged[s] = 0;
    walk.lead[s] = 0;
    walk.process[s] = 0;
    walk.blocked[s] = 0;
    walk.ladderWait[s] = 0;
    walk.ladderWork[s] = 0;
    walk.ladderUnknown[s] = 0;
  }
  walk.touchedStages = 0;
  walk.start = NaN;
  walk.flow = 0;
  walk.work = 0;
  walk.wait = 0;
  walk.unknown = 0;
  walk.returns = 0;
}

function touch(walk: ItemWalk, s: number) {
  if (walk.isTouched[s] === 1) return;
  walk.isTouched[s] = 1;
  walk.touched[walk.touchedStages++] = s;
}

/**
 * Fills a walk with one item's way to done.
 *
 * After the start every millisecond stands on a committed step of the ladder:
 * time back before the commitment on the commitment stage's, unknown time on
 * that of the last committed stage visited. So the steps add up to the flow
 * time. Before the start it stands on the step of its own stage.
 */
export function walkItem(
  walk: ItemWalk,
  item: DoneColumnItem,
  skipDoneStays: boolean,
  table: StageTable,
  meter: Meter,
): void {
  reset(walk);
  const { columns, first, end, doneAt } = item;
  const { stages, commitment } = table;
  let step = commitment;
  let previous = -1;
  let charging = false;
  for (let v = first; v < end; v++) {
    const from = columns.from[v];
    if (from > doneAt) break;
    const order = columns.orders[v];
    const mode = order < 0 ? undefined : stages[order].mode;
    meter.measureVisit(item, v, mode, doneAt);
    if (order >= 0) {
      touch(walk, order);
      walk.visits[order]++;
      walk.lead[order] += meter.total;
      walk.process[order] += meter.active;
      walk.blocked[order] += meter.blocked;
      if (columns.entries[v] === RETURN) {
        walk.returns++;
        charging = true;
      }
      if (charging && mode === 'active') {
        walk.charged[order] = 1;
        charging = false;
      }
      if (previous >= 0 && order > previous) walk.leftForward[previous] = 1;
      previous = order;
      step = Math.max(order, commitment);
      if (order >= commitment) {
        if (Number.isNaN(walk.start)) walk.start = from;
      }
    }
    if (Number.isNaN(walk.start)) {
      if (order >= 0) {
        walk.ladderWait[order] += meter.wait;
        walk.ladderWork[order] += meter.active;
      }
    } else if (mode !== 'done' || !skipDoneStays) {
      touch(walk, step);
      walk.ladderWait[step] += meter.wait;
      walk.ladderWork[step] += meter.active;
      walk.ladderUnknown[step] += meter.unknown;
      walk.flow += meter.total;
      walk.work += meter.active;
      walk.wait += meter.wait;
      walk.unknown += meter.unknown;
    }
  }
}
