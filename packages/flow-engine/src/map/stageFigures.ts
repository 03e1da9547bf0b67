import { StageFigures } from '../model';
import { known, meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesWithin } from '../figure/quantileFigure';
import { Meter } from './Meter';
import { Movements } from './movementsIn';
import { numbersOf } from './NumberList';
import { StageFlow } from './StageFlow';
import { StageTable } from './StageTable';
import { Standing } from './standingAt';

/** What the figures of all stages are taken from. */
export interface StageSources {
  readonly table: StageTable;
  readonly flow: StageFlow;
  readonly standing: Standing;
  readonly movements: Movements;
  readonly meter: Meter;
  /** Weeks of the window that have passed; 0 where none has. */
  readonly weeks: number;
  readonly returnsIn: Int32Array;
  readonly abandoned: Int32Array;
}

/** A count per week of a period; unknown where no time of it has passed. */
export function perWeek(count: number, weeks: number) {
  return weeks > 0
    ? known(count / weeks, 'per-week', Math.abs(count), 'count per 7 days')
    : unknown('window-too-short');
}

/**
 * Percent complete and accurate of an active stage: 1 − items charged to it ÷
 * items that left it forward, not below 0.
 */
export function completeAccurate(
  flow: StageFlow,
  table: StageTable,
  s: number,
) {
  if (table.stages[s].mode !== 'active') return unknown('wait-stage');
  if (flow.n === 0) return unknown('no-items');
  const left = flow.leftForward[s];
  return left > 0
    ? known(
        Math.max(0, 1 - flow.charged[s] / left),
        'ratio',
        left,
        '1 − charged ÷ left forward',
      )
    : unknown('zero-denominator', flow.items[s]);
}

/** The figures of the stage at a place. */
export function stageFigures(sources: StageSources, s: number): StageFigures {
  const { table, flow, standing, movements, meter, weeks } = sources;
  const { id, name, mode, class: stageClass } = table.stages[s];
  const visitors = flow.items[s];
  const mean = (sum: number) => meanFigure(sum, visitors);
  return {
    stageId: id,
    name,
    mode,
    class: stageClass,
    committed: s >= table.commitment,
    visits: flow.visits[s],
    items: visitors,
    share: ratioFigure(visitors, flow.n, flow.n, 'share of counted items'),
    leadTime: mean(flow.lead[s]),
    processTime: mean(flow.process[s]),
    waitTime: mean(flow.lead[s] - flow.process[s]),
    leadTimeQuantiles: quantilesWithin(numbersOf(flow.leadOfVisitors[s]), 'ms'),
    percentCompleteAccurate: completeAccurate(flow, table, s),
    inProgress: known(standing.items[s], 'items', standing.items[s], 'count'),
    oldest:
      standing.items[s] > 0
        ? known(
            meter.elapsed(standing.oldestSince[s], standing.at),
            'ms',
            standing.items[s],
            'maximum',
          )
        : unknown('no-items'),
    blockedNow: known(standing.blocked[s], 'items', standing.items[s], 'count'),
    arrivalsPerWeek: perWeek(movements.arrivals[s], weeks),
    departuresPerWeek: perWeek(movements.departures[s], weeks),
    netFlowPerWeek: perWeek(
      movements.arrivals[s] - movements.departures[s],
      weeks,
    ),
    returnsIn: sources.returnsIn[s],
    handoffs: flow.handoffs[s],
    blockedTime: mean(flow.blocked[s]),
    abandoned: sources.abandoned[s],
  };
}
