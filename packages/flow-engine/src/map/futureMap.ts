import {
  MapOptions,
  StreamDefinition,
  Timeline,
  UnknownReason,
} from '../model';
import { meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { doneItems, livingItems } from './DoneItems';
import { leftOutOf } from './leftOutOf';
import { createMeter } from './Meter';
import { FutureMap, MapEdit } from './MapEdit';
import { queueEdit } from './queueEdit';
import { rankItems } from './Ranked';
import { reworkMs } from './reworkMs';
import { StageFlow, stageFlow } from './StageFlow';
import { stageTable } from './StageTable';
import { uniqueItems } from './uniqueItems';
import { ItemWalk } from './walkItem';

/** What an edit takes from one item's time. */
interface Saved {
  readonly work: number;
  readonly wait: number;
}

/** What a future map says of itself, whatever its totals. */
type Heading = Pick<
  FutureMap,
  'bound' | 'window' | 'clock' | 'basis' | 'counted' | 'leftOut'
>;

function allUnknown(reason: UnknownReason, heading: Heading): FutureMap {
  const figure = unknown(reason, heading.counted);
  return {
    ...heading,
    flowTime: { p50: figure, p75: figure, p85: figure, p95: figure },
    meanFlowTime: figure,
    processTime: figure,
    waitTime: figure,
    activityRatio: figure,
    queues: [],
  };
}

/** The share of what an edit is about that would be left; NaN where history cannot tell. */
function shareLeft(
  { what, value }: MapEdit,
  s: number,
  { charged, leftForward }: StageFlow,
): number {
  if (what === 'wait' || what === 'process') return value >= 0 ? value : NaN;
  const faults = charged[s] / Math.max(1, leftForward[s]);
  if (faults === 0) return value === 1 ? 1 : NaN;
  const share = (1 - value) / faults;
  return share <= 1 && share >= 0 ? share : NaN;
}

/**
 * The map's totals with some stages changed, by replaying every counted item.
 * Without edits they are those of the map. A lower %C&A cannot be had from
 * history by taking time away, and answers unknown (`not-identifiable`); so
 * does a capacity or a limit on work in progress until a queue model has
 * passed its backtest on these items, and where the value is no positive
 * integer. A stage that the stream has not answers `no-data`. What stands
 * before the commitment is not in these totals.
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
  const meter = createMeter(stream, options.clock, options.basis);
  const timelines = uniqueItems(given);
  const done = doneItems(rankItems(timelines, table), stream, options, table);
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
  const living = livingItems(timelines);
  const until = Math.min(options.asOf, options.window.to);
  const effects: ((index: number, walk: ItemWalk) => Saved)[] = [];
  const queues: FutureMap['queues'][number][] = [];
  for (const edit of edits) {
    const s = table.orderOf.get(edit.stageId);
    if (s === undefined) return allUnknown('no-data', heading);
    if (edit.what === 'capacity' || edit.what === 'wip-limit') {
      const queue = queueEdit(living, s, edit, until, table, meter);
      if (!queue) return allUnknown('not-identifiable', heading);
      const { servers, backtestError, n: visits } = queue.model;
      queues.push({
        stageId: queue.servedStageId,
        servers,
        backtestError,
        n: visits,
      });
      effects.push((index, { start }) => {
        const { timeline, doneAt } = counted[index];
        let wait = 0;
        for (const { arrivedAt, ms } of queue.changes.get(timeline) ?? []) {
          if (arrivedAt >= start && arrivedAt < doneAt) wait -= ms;
        }
        return { work: 0, wait };
      });
      continue;
    }
    const saved = 1 - shareLeft(edit, s, current);
    if (Number.isNaN(saved)) return allUnknown('not-identifiable', heading);
    effects.push((index, walk) => {
      if (edit.what === 'complete-accurate') {
        const again = reworkMs(counted[index], s, table, meter);
        return { work: saved * again.work, wait: saved * again.wait };
      }
      if (s < table.commitment) return { work: 0, wait: 0 };
      return edit.what === 'wait'
        ? { work: 0, wait: saved * walk.ladderWait[s] }
        : { work: saved * walk.ladderWork[s], wait: 0 };
    });
  }
  const flows = new Float64Array(n);
  let work = 0;
  let wait = 0;
  stageFlow(counted, skipDone, table, meter, (index, walk) => {
    let ownWork = walk.work;
    let ownWait = walk.wait;
    for (const effect of effects) {
      const saved = effect(index, walk);
      ownWork -= saved.work;
      ownWait -= saved.wait;
    }
    ownWork = Math.max(0, ownWork);
    ownWait = Math.max(0, ownWait);
    flows[index] = ownWork + ownWait + walk.unknown;
    work += ownWork;
    wait += ownWait;
  });
  return {
    ...heading,
    flowTime: quantilesOf(flows, 'ms'),
    meanFlowTime: meanFigure(
      flows.reduce((sum, ms) => sum + ms, 0),
      n,
    ),
    processTime: meanFigure(work, n),
    waitTime: meanFigure(wait, n),
    activityRatio: ratioFigure(work, work + wait, n),
    queues,
  };
}
