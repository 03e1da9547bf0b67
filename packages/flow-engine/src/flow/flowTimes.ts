import {
  Clock,
  Exclusion,
  ExclusionReason,
  MapOptions,
  Quantiles,
  StreamDefinition,
  Timeline,
} from '../model';
import { statedQuantiles } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { exclusionsOf } from '../map/DoneItems';
import { uniqueItems } from '../map/uniqueItems';
import { ItemFlow } from './ItemFlow';
import { keepByList } from './keepByList';
import { MeasuredItem, measureItems, shapeOf } from './measureItems';

/** One item whose fate fell in a window: counted, or left out for a reason. */
export interface FatedItem {
  readonly timeline: Timeline;
  readonly measured: MeasuredItem;
  readonly reason?: ExclusionReason;
}

const keep = keepByList<readonly FatedItem[]>();

/** Items that were done, abandoned or removed in a window, with what became of them. */
export function fatedItems(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly FatedItem[] {
  const { window, clock, basis } = options;
  const question = [
    shapeOf(stream, clock, basis),
    window.from,
    window.to,
  ].join();
  return keep(timelines, question, () => findFated(timelines, stream, options));
}

function findFated(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  { window: { from, to }, clock, basis }: MapOptions,
): readonly FatedItem[] {
  const unique = uniqueItems(timelines);
  const all = measureItems(unique, stream, clock, basis);
  const fated: FatedItem[] = [];
  unique.forEach((timeline, place) => {
    const measured = all[place];
    const { doneAt, reason } = measured;
    if (doneAt !== null && doneAt >= from && doneAt < to) {
      fated.push({ timeline, measured, ...(reason && { reason }) });
      return;
    }
    const { state, endedAt } = timeline;
    if (
      (state === 'abandoned' || state === 'removed') &&
      endedAt !== null &&
      endedAt >= from &&
      endedAt < to
    ) {
      fated.push({ timeline, measured, reason: state });
    }
  });
  return fated;
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
  const flows: ItemFlow<C>[] = [];
  const counts = new Map<ExclusionReason, number>();
  for (const { measured, reason } of fatedItems(timelines, stream, options)) {
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    else if (measured.flow) flows.push(measured.flow as ItemFlow<C>);
  }
  return { flows, leftOut: exclusionsOf(counts) };
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
 * Items whose fate fell in the window and that no duration rests on, by reason.
 *
 * @public
 */
export function flowExclusions(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly Exclusion[] {
  return measuredItems(timelines, stream, options).leftOut;
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
