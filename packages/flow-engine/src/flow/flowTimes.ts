import {
  Clock,
  DurationMs,
  Exclusion,
  Instant,
  MapOptions,
  Quantiles,
  StreamDefinition,
  Timeline,
} from '../model';
import { statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { doneItems } from '../map/DoneItems';
import { leftOutOf } from '../map/leftOutOf';
import { createMeter } from '../map/Meter';
import { rankItems } from '../map/Ranked';
import { stageFlow } from '../map/StageFlow';
import { stageTable } from '../map/StageTable';
import { uniqueItems } from '../map/uniqueItems';

/** How one done item went. @public */
export interface ItemFlow<C extends Clock = Clock> {
  readonly itemKey: string;
  readonly doneAt: Instant;
  /** Start to done by the reopen policy, on the chosen clock. */
  readonly flowMs: DurationMs<C>;
  readonly activeMs: DurationMs<C>;
  readonly waitMs: DurationMs<C>;
  readonly unknownMs: DurationMs<C>;
  /** Active ÷ (active + wait); absent where both are zero. */
  readonly efficiency?: number;
}

/** Items done in a window with their flow, and what has none. */
export function measuredItems<C extends Clock>(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): {
  readonly flows: readonly ItemFlow<C>[];
  readonly leftOut: readonly Exclusion[];
} {
  const table = stageTable(stream);
  const done = doneItems(
    rankItems(uniqueItems(timelines), table),
    stream,
    options,
    table,
  );
  const flows: ItemFlow<C>[] = [];
  const duration = (ms: number) => ms as DurationMs<C>;
  stageFlow(
    done.counted,
    stream.reopenPolicy === 'cumulative-active',
    table,
    createMeter(stream, options.clock, options.basis),
    (index, { flow, work, wait, unknown }) => {
      const { timeline, doneAt } = done.counted[index];
      flows.push({
        itemKey: timeline.itemKey,
        doneAt,
        flowMs: duration(flow),
        activeMs: duration(work),
        waitMs: duration(wait),
        unknownMs: duration(unknown),
        ...(work + wait > 0 ? { efficiency: work / (work + wait) } : {}),
      });
    },
  );
  return { flows, leftOut: leftOutOf(done) };
}

/**
 * Flow time of each item done in the window, with its active and waiting
 * parts; those whose durations cannot be known are left out as in the map.
 *
 * @public
 */
export function flowTimes<C extends Clock>(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): readonly ItemFlow<C>[] {
  return measuredItems(timelines, stream, options).flows;
}

/**
 * Quantiles of flow time over the items done in the window.
 *
 * Source: Flow Framework, flow time.
 *
 * @public
 */
export function flowTimeQuantiles(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): Quantiles {
  const { flows, leftOut } = measuredItems(timelines, stream, options);
  return statedQuantiles(
    quantilesOf(
      flows.map(({ flowMs }) => flowMs),
      'ms',
    ),
    options.window,
    leftOut,
  );
}
