import { Constraint } from '../model';
import { quantileFigure } from '../figure/quantileFigure';
import { Departures } from './Departures';
import { Meter } from './Meter';
import { StageTable } from './StageTable';
import { Standing } from './standingAt';
import { longestWait, Waits } from './waitsIn';

/** What the constraint is told from. */
export interface ConstraintEvidence {
  readonly waits: Waits;
  readonly before: Standing;
  readonly after: Standing;
  readonly departures: Departures;
  /** Flow time of each counted item less its waiting in a stage. */
  flowWithout(stage: number): Float64Array;
}

/** The stage with the largest share of all waiting, with its evidence. */
export function findConstraint(
  { waits, before, after, departures, flowWithout }: ConstraintEvidence,
  table: StageTable,
  meter: Meter,
): Constraint {
  const place = longestWait(waits);
  if (waits.visits === 0) return { kind: 'none', reason: 'no-items' };
  if (place < 0) return { kind: 'none', reason: 'no-wait' };
  const { byStage } = waits;
  const total = byStage.reduce((sum, wait) => sum + wait, 0);
  const stage = table.stages[place];
  const fed = table.stages.slice(place + 1).find(s => s.mode === 'active');
  const oldestMs = ({ oldestSince, at }: Standing) =>
    meter.elapsed(oldestSince[place], at);
  const oldestFromMs = oldestMs(before);
  const oldestToMs = oldestMs(after);
  const queueFrom = before.items[place];
  const queueTo = after.items[place];
  return {
    kind: 'found',
    stageId: stage.id,
    ...(stage.mode === 'wait' && fed ? { feedsStageId: fed.id } : {}),
    batching: departures.inBatches(place),
    shareOfWait: byStage[place] / total,
    queueFrom,
    queueTo,
    oldestFromMs,
    oldestToMs,
    confirmed: queueTo > queueFrom || oldestToMs > oldestFromMs,
    flowTimeWithout: quantileFigure(flowWithout(place), 0.5, 'ms'),
  };
}
