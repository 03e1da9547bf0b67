import {
  Ladder,
  MapOptions,
  StreamDefinition,
  Timeline,
  UnknownReason,
} from '../model';
import { meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { doneItems, livingItems } from './DoneItems';
import { editEffects } from './editEffects';
import { futureIntervals } from './futureIntervals';
import { futureStages } from './futureStages';
import { leftOutOf } from './leftOutOf';
import { FutureMap, Interval, MapEdit } from './MapEdit';
import { Meter } from './Meter';
import { rankedItems } from './Ranked';
import { StepTimes, stepTimes } from './reworkMs';
import { rolledCompleteAccurate } from './rolledCompleteAccurate';
import { StageFlow, stageFlow } from './StageFlow';
import { StageTable, stageTable } from './StageTable';
import { uniqueItems } from './uniqueItems';

/** What a future map says of itself, whatever its totals. */
type Heading = Pick<
  FutureMap,
  'bound' | 'window' | 'clock' | 'basis' | 'counted' | 'leftOut'
>;

function allUnknown(
  reason: UnknownReason,
  heading: Heading,
  { stages }: StageTable,
): FutureMap {
  const figure = unknown(reason, heading.counted);
  const interval: Interval = { low: figure, high: figure };
  return {
    ...heading,
    flowTime: { p50: figure, p75: figure, p85: figure, p95: figure },
    meanFlowTime: figure,
    processTime: figure,
    waitTime: figure,
    activityRatio: figure,
    rolledCompleteAccurate: figure,
    intervals: {
      flowTimeP50: interval,
      flowTimeP85: interval,
      meanFlowTime: interval,
      processTime: interval,
      waitTime: interval,
      activityRatio: interval,
    },
    ladder: {
      steps: [],
      n: heading.counted,
      meanWait: figure,
      meanWork: figure,
      meanFlowTime: figure,
    },
    stages: stages.map(({ id }) => ({
      stageId: id,
      waitTime: figure,
      processTime: figure,
      percentCompleteAccurate: figure,
    })),
    queues: [],
  };
}

/** The ladder with what all items together have lost taken from its steps. */
function ladderLess(
  { n, ladderWait, ladderWork, ladderUnknown }: StageFlow,
  saved: StepTimes,
  table: StageTable,
  totals: Pick<Ladder, 'meanWait' | 'meanWork' | 'meanFlowTime'>,
): Ladder {
  const per = Math.max(1, n);
  return {
    steps: table.stages.map(({ id }, s) => ({
      stageId: id,
      waitMs: (ladderWait[s] - saved.wait[s]) / per,
      workMs: (ladderWork[s] - saved.work[s]) / per,
      unknownMs: ladderUnknown[s] / per,
    })),
    n,
    ...totals,
  };
}

/**
 * The map's totals with some stages changed, by replaying every counted item.
 * Without edits they are those of the map. A lower %C&A cannot be had from
 * history by taking time away, and answers unknown (`not-identifiable`); so
 * does a capacity or a limit on work in progress until a queue model has
 * passed its backtest on these items, and where the value is no positive
 * integer. A stage that the stream has not answers `no-data`. What stands
 * before the commitment is not in these totals. No step of an item loses more
 * than it has, however many edits are about it.
 *
 * @public
 */
export function futureMap(
  given: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
  edits: readonly MapEdit[],
): FutureMap {
  const table = stageTable(stream);
  const meter = new Meter(stream, options.clock, options.basis);
  const timelines = uniqueItems(given);
  const done = doneItems(rankedItems(timelines, table), stream, options, table);
  const { counted } = done;
  const n = counted.length;
  const { window, clock, basis } = options;
  const heading: Heading = {
    bound: 'upper',
    window,
    clock,
    basis,
    counted: n,
    leftOut: leftOutOf(done),
  };
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const current = stageFlow(counted, skipDone, table, meter);
  const known = editEffects(
    edits,
    livingItems(timelines),
    current,
    Math.min(options.asOf, options.window.to),
    table,
    meter,
  );
  if (typeof known === 'string') return allUnknown(known, heading, table);

  const length = table.stages.length;
  const then = stepTimes(length);
  const saved = stepTimes(length);
  const items: { flow: number; work: number; wait: number }[] = [];
  let work = 0;
  let wait = 0;
  stageFlow(counted, skipDone, table, meter, (index, walk) => {
    then.work.set(walk.ladderWork);
    then.wait.set(walk.ladderWait);
    for (const effect of known.effects) effect(then, counted[index], walk);
    let ownWork = walk.work;
    let ownWait = walk.wait;
    for (let s = table.commitment; s < length; s++) {
      const lessWork = walk.ladderWork[s] - Math.max(0, then.work[s]);
      const lessWait = walk.ladderWait[s] - Math.max(0, then.wait[s]);
      saved.work[s] += lessWork;
      saved.wait[s] += lessWait;
      ownWork -= lessWork;
      ownWait -= lessWait;
    }
    ownWork = Math.max(0, ownWork);
    ownWait = Math.max(0, ownWait);
    items.push({
      flow: ownWork + ownWait + walk.unknown,
      work: ownWork,
      wait: ownWait,
    });
    work += ownWork;
    wait += ownWait;
  });
  const flows = Float64Array.from(items, ({ flow }) => flow);
  const meanFlowTime = meanFigure(
    flows.reduce((sum, ms) => sum + ms, 0),
    n,
  );
  const processTime = meanFigure(work, n);
  const waitTime = meanFigure(wait, n);
  const stages = futureStages(current, saved, edits, table);
  return {
    ...heading,
    flowTime: quantilesOf(flows, 'ms'),
    meanFlowTime,
    processTime,
    waitTime,
    activityRatio: ratioFigure(work, work + wait, n),
    rolledCompleteAccurate: rolledCompleteAccurate(
      stages.map(({ percentCompleteAccurate }, s) => ({
        committed: s >= table.commitment,
        mode: table.stages[s].mode,
        percentCompleteAccurate,
      })),
      n,
    ),
    intervals: futureIntervals(items),
    ladder: ladderLess(current, saved, table, {
      meanWait: waitTime,
      meanWork: processTime,
      meanFlowTime,
    }),
    stages,
    queues: known.queues,
  };
}
