import { Constraint, Instant, StreamDefinition, Window } from '../model';
import { quantileFigure } from '../figure/quantileFigure';
import { calendarOf } from '../time/calendarOf';
import { Meter } from './Meter';
import { StageTable } from './StageTable';
import { Ranked } from './Ranked';
import { Standing, standingAt } from './standingAt';

const DAY = 86_400_000;

/** Waiting per stage, in visits to committed stages that ended in the window or were still open at its end. */
export interface Waits {
  readonly byStage: Float64Array;
  readonly visits: number;
  /** Place of the stage with the most; −1 where nothing waits. */
  readonly longest: number;
}

export function waitsIn(
  items: readonly Ranked[],
  { from }: Window,
  until: Instant,
  { stages, commitment }: StageTable,
  meter: Meter,
): Waits {
  const byStage = new Float64Array(stages.length);
  let count = 0;
  for (const { timeline, columns, first, end } of items) {
    if (timeline.endedAt !== null && timeline.endedAt < from) continue;
    for (let v = first; v < end; v++) {
      const entered = columns.from[v];
      if (entered >= until) break;
      const order = columns.orders[v];
      const left = columns.to[v];
      if (order < commitment || left < from) continue;
      const { mode } = stages[order];
      if (mode === 'done') continue;
      meter.measure(timeline, mode, entered, left < until ? left : until);
      byStage[order] += meter.wait;
      count++;
    }
  }
  const most = Math.max(...byStage);
  return {
    byStage,
    visits: count,
    longest: most > 0 ? byStage.indexOf(most) : -1,
  };
}

/**
 * Whether departures cluster: at least half of them on at most a tenth of the
 * days. Fewer departures than two on each of those days say nothing.
 */
function departsInBatches(
  items: readonly Ranked[],
  place: number,
  { from }: Window,
  until: Instant,
  stream: StreamDefinition,
): boolean {
  if (until <= from) return false;
  const calendar = calendarOf(stream.calendar);
  const firstDay = calendar.localDay(from);
  const perDay = new Int32Array(calendar.localDay(until) - firstDay + 1);
  let departures = 0;
  for (const { columns, first, end } of items) {
    for (let v = first; v < end; v++) {
      if (columns.orders[v] !== place) continue;
      const to = columns.to[v];
      if (to < from || to >= until) continue;
      perDay[calendar.localDay(to) - firstDay]++;
      departures++;
    }
  }
  const tenth = Math.floor((until - from) / DAY / 10);
  if (tenth === 0 || departures < 2 * tenth) return false;
  const busiest = perDay.sort().slice(-tenth);
  return 2 * busiest.reduce((sum, n) => sum + n, 0) > departures;
}

/**
 * The stage with the largest share of all waiting, with its evidence.
 *
 * @param flowWithout - flow time of each counted item less its waiting in the
 * stage with the most
 */
export function findConstraint(
  items: readonly Ranked[],
  stream: StreamDefinition,
  window: Window,
  until: Instant,
  table: StageTable,
  meter: Meter,
  { byStage, visits, longest: place }: Waits,
  after: Standing,
  flowWithout: Float64Array,
): Constraint {
  if (visits === 0) return { kind: 'none', reason: 'no-items' };
  if (place < 0) return { kind: 'none', reason: 'no-wait' };
  const before = standingAt(items, window.from, table);
  const total = byStage.reduce((sum, wait) => sum + wait, 0);
  const stage = table.stages[place];
  const fed = table.stages.slice(place + 1).find(s => s.mode === 'active');
  const oldestFromMs = meter.elapsed(before.oldestSince[place], window.from);
  const oldestToMs = meter.elapsed(after.oldestSince[place], until);
  const queueFrom = before.items[place];
  const queueTo = after.items[place];
  return {
    kind: 'found',
    stageId: stage.id,
    ...(stage.mode === 'wait' && fed ? { feedsStageId: fed.id } : {}),
    batching: departsInBatches(items, place, window, until, stream),
    shareOfWait: byStage[place] / total,
    queueFrom,
    queueTo,
    oldestFromMs,
    oldestToMs,
    confirmed: queueTo > queueFrom || oldestToMs > oldestFromMs,
    flowTimeWithout: quantileFigure(flowWithout, 0.5, 'ms'),
  };
}
