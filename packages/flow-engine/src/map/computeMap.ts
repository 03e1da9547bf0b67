import {
  Clock,
  Figure,
  MapOptions,
  StreamDefinition,
  Timeline,
  ValueStreamMap,
} from '../model';
import { known, meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { doneItems, exclusionsOf } from './DoneItems';
import { findConstraint, waitsIn } from './findConstraint';
import { ladderOf } from './ladderOf';
import { createMeter } from './Meter';
import { movementsIn } from './movementsIn';
import { passages } from './passages';
import { livingRanked, rankItems } from './Ranked';
import { stageFigures, perWeek } from './stageFigures';
import { stageFlow } from './StageFlow';
import { StageTable, stageTable } from './StageTable';
import { inFlowAt, standingAt } from './standingAt';
import { uniqueItems } from './uniqueItems';
import { unmappedStatuses } from './unmappedStatuses';

const WEEK = 7 * 86_400_000;

function rolled(stages: ValueStreamMap['stages'], counted: number): Figure {
  if (counted === 0) return unknown('no-items');
  const shares = stages
    .filter(({ committed, mode }) => committed && mode === 'active')
    .map(({ percentCompleteAccurate: share }) => share)
    .filter(share => share.kind === 'value');
  return shares.length === 0
    ? unknown('zero-denominator', counted)
    : known(
        shares.reduce((product, { value }) => product * value, 1),
        'ratio',
        counted,
        'product over active stages, assumes independence',
      );
}

function abandonedIn(
  timelines: readonly Timeline[],
  table: StageTable,
): Int32Array {
  const abandoned = new Int32Array(table.stages.length);
  for (const { visits } of timelines) {
    const last = visits[visits.length - 1]?.stageId;
    const order = last ? table.orderOf.get(last) : undefined;
    if (order !== undefined) abandoned[order]++;
  }
  return abandoned;
}

/**
 * The value stream map of a stream's items over a window. Durations rest on
 * the items done in the window, stock and ages on what stands there at its
 * end, or now where the window is not over. An item given more than once
 * counts once.
 *
 * @public
 */
export function computeMap<C extends Clock>(
  given: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): ValueStreamMap<C> {
  const { window, clock, basis } = options;
  const timelines = uniqueItems(given);
  const at = Math.min(options.asOf, window.to);
  const weeks = Math.max(0, at - window.from) / WEEK;
  const table = stageTable(stream);
  const meter = createMeter(stream, clock, basis);
  const items = rankItems(timelines, table);
  const livingRanks = livingRanked(items);
  const living = livingRanks.map(({ timeline }) => timeline);
  const done = doneItems(items, stream, options, table);
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const waits = waitsIn(livingRanks, window, at, table, meter);
  const without = new Float64Array(done.counted.length);
  const flow = stageFlow(done.counted, skipDone, table, meter, (i, walk) => {
    without[i] = walk.flow - (walk.ladderWait[waits.longest] ?? 0);
  });
  const { edges, returns } = passages(done.counted, table, meter);
  const returnsIn = new Int32Array(table.stages.length);
  for (const { toStageId, count } of returns) {
    returnsIn[table.orderOf.get(toStageId)!] += count;
  }
  const standing = standingAt(livingRanks, at, table);
  const sources = {
    table,
    flow,
    standing,
    movements: movementsIn(livingRanks, { from: window.from, to: at }, table),
    meter,
    at,
    weeks,
    returnsIn,
    abandoned: abandonedIn(
      done.notDone
        .filter(({ reason }) => reason === 'abandoned')
        .map(({ timeline }) => timeline),
      table,
    ),
  };
  const stages = table.stages.map((_, s) => stageFigures(sources, s));
  const inFlow = living.filter(timeline => inFlowAt(timeline, at));
  const started = living.filter(
    ({ startedAt }) =>
      startedAt !== null && startedAt >= window.from && startedAt < at,
  ).length;
  const all = [
    ...done.counted.map(({ timeline }) => timeline),
    ...done.uncounted.map(({ timeline }) => timeline),
  ];
  const quantiles = quantilesOf(flow.flow, 'ms');
  const ladder = ladderOf(flow, table);
  return {
    window,
    clock,
    basis,
    commitmentStageId: table.stages[table.commitment].id,
    flowTime: quantiles,
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
    rolledCompleteAccurate: rolled(stages, flow.n),
    inProgress: known(inFlow.length, 'items', inFlow.length, 'count'),
    oldestInProgress:
      inFlow.length > 0
        ? known(
            inFlow.reduce(
              (oldest, { startedAt }) =>
                Math.max(oldest, meter.elapsed(startedAt ?? at, at)),
              0,
            ),
            'ms',
            inFlow.length,
            'maximum',
          )
        : unknown('no-items'),
    velocity: known(all.length, 'items', all.length, 'count'),
    velocityPerWeek: perWeek(all.length, weeks),
    arrivalsPerWeek: perWeek(started, weeks),
    traceability: ratioFigure(
      all.filter(({ traced }) => traced).length,
      all.length,
      all.length,
      'share of done items',
    ),
    stages,
    ladder,
    returns,
    edges,
    constraint: findConstraint(
      livingRanks,
      stream,
      window,
      at,
      table,
      meter,
      waits,
      standing,
      without,
    ),
    counted: flow.n,
    leftOut: exclusionsOf(done),
    mergedOnly: all.filter(({ mergedOnly }) => mergedOnly).length,
    unmappedStatuses: unmappedStatuses(livingRanks, window.from, at),
  };
}
