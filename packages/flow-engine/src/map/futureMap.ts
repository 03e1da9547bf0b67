import {
  Figure,
  MapOptions,
  Quantiles,
  StreamDefinition,
  Timeline,
  UnknownReason,
} from '../model';
import { meanFigure, ratioFigure, unknown } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { doneItems } from './DoneItems';
import { createMeter } from './Meter';
import { rankItems } from './Ranked';
import { reworkMs } from './reworkMs';
import { stageFlow } from './StageFlow';
import { stageTable } from './StageTable';
import { uniqueItems } from './uniqueItems';

/**
 * A change to one stage that a reader tries out.
 *
 * - `wait`, `process`: its waiting or process time times a factor, 0 or more
 * - `complete-accurate`: its %C&A raised to a share
 * - `wip-limit`, `capacity`: cannot be replayed from history
 *
 * @public
 */
export interface MapEdit {
  readonly stageId: string;
  readonly what:
    | 'wait'
    | 'process'
    | 'complete-accurate'
    | 'wip-limit'
    | 'capacity';
  readonly value: number;
}

/** Totals of a map with edits, replayed over the stream's own items. @public */
export interface FutureMap {
  /** An upper bound of the gain: what is taken away here may stand in the way elsewhere. */
  readonly bound: 'upper';
  readonly flowTime: Quantiles;
  readonly meanFlowTime: Figure;
  readonly processTime: Figure;
  readonly waitTime: Figure;
  readonly activityRatio: Figure;
}

function allUnknown(reason: UnknownReason, n: number): FutureMap {
  const figure = unknown(reason, n);
  return {
    bound: 'upper',
    flowTime: { p50: figure, p75: figure, p85: figure, p95: figure },
    meanFlowTime: figure,
    processTime: figure,
    waitTime: figure,
    activityRatio: figure,
  };
}

/**
 * The map's totals with some stages changed, by replaying every counted item.
 * Without edits they are those of the map. A limit on work in progress, added
 * capacity, or a lower %C&A cannot be had from history by taking time away,
 * and answer unknown (`not-identifiable`); a stage that the stream has not
 * answers `no-data`.
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
  const { counted } = doneItems(
    rankItems(uniqueItems(given), table),
    stream,
    options,
    table,
  );
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const current = stageFlow(counted, skipDone, table, meter);
  const places = edits.map(({ stageId }) => table.orderOf.get(stageId) ?? -1);
  if (places.includes(-1)) return allUnknown('no-data', counted.length);
  const shares = edits.map(({ what, value }, e) => {
    const s = places[e];
    if (what === 'wait' || what === 'process') return value >= 0 ? value : NaN;
    if (what !== 'complete-accurate') return NaN;
    const faults = current.charged[s] / Math.max(1, current.leftForward[s]);
    if (faults === 0) return value === 1 ? 1 : NaN;
    const share = (1 - value) / faults;
    return share <= 1 && share >= 0 ? share : NaN;
  });
  if (shares.some(Number.isNaN)) {
    return allUnknown('not-identifiable', counted.length);
  }
  const flows = new Float64Array(counted.length);
  let work = 0;
  let wait = 0;
  stageFlow(counted, skipDone, table, meter, (index, walk) => {
    let ownWork = walk.work;
    let ownWait = walk.wait;
    edits.forEach(({ what }, e) => {
      const s = places[e];
      const saved = 1 - shares[e];
      if (what === 'wait') ownWait -= saved * walk.ladderWait[s];
      else if (what === 'process') ownWork -= saved * walk.ladderWork[s];
      else {
        const again = reworkMs(counted[index], s, table, meter);
        ownWork -= saved * again.work;
        ownWait -= saved * again.wait;
      }
    });
    ownWork = Math.max(0, ownWork);
    ownWait = Math.max(0, ownWait);
    flows[index] = ownWork + ownWait + walk.unknown;
    work += ownWork;
    wait += ownWait;
  });
  const n = counted.length;
  return {
    bound: 'upper',
    flowTime: quantilesOf(flows, 'ms'),
    meanFlowTime: meanFigure(
      flows.reduce((sum, ms) => sum + ms, 0),
      n,
    ),
    processTime: meanFigure(work, n),
    waitTime: meanFigure(wait, n),
    activityRatio: ratioFigure(work, work + wait, n),
  };
}
