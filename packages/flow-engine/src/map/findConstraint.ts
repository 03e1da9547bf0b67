import {
  Constraint,
  Instant,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { quantileFigure } from '../figure/quantileFigure';
import { calendarOf } from '../time/calendarOf';
import { endOf, Meter } from './Meter';
import { StageTable } from './StageTable';
import { Standing } from './standingAt';

const DAY = 86_400_000;

/** Waiting per stage, in visits to committed stages that ended in the window or were still open at its end. */
function waits(
  timelines: readonly Timeline[],
  { from }: Window,
  until: Instant,
  { stages, orderOf, commitment }: StageTable,
  meter: Meter,
): { byStage: Float64Array; visits: number } {
  const byStage = new Float64Array(stages.length);
  let visits = 0;
  for (const timeline of timelines) {
    if (timeline.endedAt !== null && timeline.endedAt < from) continue;
    for (const visit of timeline.visits) {
      if (visit.from >= until) break;
      if (visit.to !== null && visit.to < from) continue;
      const order =
        visit.stageId === null ? undefined : orderOf.get(visit.stageId);
      if (order === undefined || order < commitment) continue;
      const { mode } = stages[order];
      if (mode === 'done') continue;
      meter.measure(timeline, mode, visit.from, endOf(visit, until));
      byStage[order] += meter.wait;
      visits++;
    }
  }
  return { byStage, visits };
}

/**
 * Whether departures cluster: at least half of them on at most a tenth of the
 * days. Fewer departures than two on each of those days say nothing.
 */
function departsInBatches(
  timelines: readonly Timeline[],
  stageId: string,
  { from }: Window,
  until: Instant,
  stream: StreamDefinition,
): boolean {
  const calendar = calendarOf(stream.calendar);
  const perDay = new Map<number, number>();
  let departures = 0;
  for (const { visits } of timelines) {
    for (const { stageId: id, to } of visits) {
      if (id !== stageId || to === null || to < from || to >= until) continue;
      const day = calendar.localDay(to);
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
      departures++;
    }
  }
  const tenth = Math.floor((until - from) / DAY / 10);
  if (tenth === 0 || departures < 2 * tenth) return false;
  const busiest = [...perDay.values()].sort((a, b) => b - a).slice(0, tenth);
  return 2 * busiest.reduce((sum, n) => sum + n, 0) > departures;
}

/**
 * The stage with the largest share of all waiting, with its evidence.
 *
 * @param flowWithout - flow time of each counted item less its waiting in a stage
 */
export function findConstraint(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
  until: Instant,
  table: StageTable,
  meter: Meter,
  before: Standing,
  after: Standing,
  flowWithout: (stage: number) => ArrayLike<number>,
): Constraint {
  const { byStage, visits } = waits(timelines, window, until, table, meter);
  if (visits === 0) return { kind: 'none', reason: 'no-items' };
  const total = byStage.reduce((sum, wait) => sum + wait, 0);
  if (total <= 0) return { kind: 'none', reason: 'no-wait' };
  const place = byStage.indexOf(Math.max(...byStage));
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
    batching: departsInBatches(timelines, stage.id, window, until, stream),
    shareOfWait: byStage[place] / total,
    queueFrom,
    queueTo,
    oldestFromMs,
    oldestToMs,
    confirmed: queueTo > queueFrom || oldestToMs > oldestFromMs,
    flowTimeWithout: quantileFigure(flowWithout(place), 0.5, 'ms'),
  };
}
