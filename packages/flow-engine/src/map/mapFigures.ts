import { ValueStreamMap } from '../model';
import { known, meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { exclusionsOf } from './DoneItems';
import { findConstraint } from './findConstraint';
import { ladderOf } from './ladderOf';
import { MapSums } from './MapSums';
import { numbersOf } from './NumberList';
import { rolledCompleteAccurate } from './rolledCompleteAccurate';
import { perWeek, stageFigures } from './stageFigures';
import { unmappedStatuses } from './unmappedStatuses';

const WEEK = 7 * 86_400_000;

/** Flow time of each counted item less its waiting on the step of a stage. */
function flowWithout({ flow, stepWaits, table }: MapSums, stage: number) {
  const flows = numbersOf(flow.flow).slice();
  const waitMs = numbersOf(stepWaits);
  const steps = table.stages.length - table.commitment;
  let step = stage - table.commitment;
  for (let item = 0; item < flows.length; item++, step += steps) {
    flows[item] -= waitMs[step];
  }
  return flows;
}

/** The figures of a map from its sums. */
export function mapFigures(sums: MapSums): ValueStreamMap {
  const { table, flow, meter, passed, done, inFlow } = sums;
  const { window, clock, basis } = sums.options;
  const weeks = Math.max(0, passed.to - passed.from) / WEEK;
  const returns = sums.passages.returns();
  const returnsIn = new Int32Array(table.stages.length);
  for (const { toStageId, count } of returns) {
    returnsIn[table.orderOf.get(toStageId)!] += count;
  }
  const sources = {
    table,
    flow,
    standing: sums.after,
    movements: sums.movements,
    meter,
    weeks,
    returnsIn,
    abandoned: sums.abandoned,
  };
  const stages = table.stages.map((_, s) => stageFigures(sources, s));
  const ladder = ladderOf(flow, table);
  return {
    window,
    clock,
    basis,
    commitmentStageId: table.stages[table.commitment].id,
    flowTime: quantilesOf(numbersOf(flow.flow), 'ms'),
    meanFlowTime: ladder.meanFlowTime,
    processTime: meanFigure(flow.work, flow.n),
    waitTime: meanFigure(flow.wait, flow.n),
    activityRatio: ratioFigure(flow.work, flow.work + flow.wait, flow.n),
    firstTimeRight: ratioFigure(
      flow.straight,
      flow.n,
      flow.n,
      'share of items without a return',
    ),
    rolledCompleteAccurate: rolledCompleteAccurate(stages, flow.n),
    inProgress: known(inFlow, 'items', inFlow, 'count'),
    oldestInProgress:
      inFlow > 0
        ? known(
            meter.elapsed(sums.oldestStart, passed.to),
            'ms',
            inFlow,
            'maximum',
          )
        : unknown('no-items'),
    velocity: known(done, 'items', done, 'count'),
    velocityPerWeek: perWeek(done, weeks),
    arrivalsPerWeek: perWeek(sums.started, weeks),
    traceability: ratioFigure(sums.traced, done, done, 'share of done items'),
    stages,
    ladder,
    returns,
    edges: sums.passages.edges(),
    constraint: findConstraint(
      {
        waits: sums.waits,
        before: sums.before,
        after: sums.after,
        departures: sums.departures,
        flowWithout: stage => flowWithout(sums, stage),
      },
      table,
      meter,
    ),
    counted: flow.n,
    leftOut: exclusionsOf(sums.leftOut),
    mergedOnly: sums.mergedOnly,
    unmappedStatuses: unmappedStatuses(sums.unmapped),
  };
}
