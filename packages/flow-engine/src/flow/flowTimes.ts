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
import { measureShape } from '../map/measureShape';
import { keepByQuestion } from '../kept';
import { FatedItem, fateIn, fatesOf } from './fates';
import { ItemFlow } from './ItemFlow';

const keep = keepByQuestion<readonly Timeline[], readonly FatedItem[]>();

/** Items that were done, abandoned or removed in a window, with what became of them. */
export function fatedItems(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly FatedItem[] {
  return keep.ask(timelines, questionOf(stream, options), () => {
    const fates = fatesOf(timelines, stream, options);
    const fated: FatedItem[] = [];
    for (let place = 0; place < fates.doneAt.length; place++) {
      const one = fateIn(fates, place, options.window);
      if (one) fated.push(one);
    }
    return fated;
  });
}

function questionOf(
  stream: StreamDefinition,
  { window, clock, basis }: MapOptions,
): string {
  return [measureShape(stream, clock, basis), window.from, window.to].join();
}

const keepMeasured = keepByQuestion<readonly Timeline[], MeasuredIn>();

interface MeasuredIn<C extends Clock = Clock> {
  readonly flows: readonly ItemFlow<C>[];
  readonly leftOut: readonly Exclusion[];
}

/** Items done in a window with their flow, and what has none. */
export function measuredItems<C extends Clock>(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): MeasuredIn<C> {
  return keepMeasured.ask(timelines, questionOf(stream, options), () => {
    const flows: ItemFlow[] = [];
    const counts = new Map<ExclusionReason, number>();
    for (const { measured, reason } of fatedItems(timelines, stream, options)) {
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      else if (measured.flow) flows.push(measured.flow);
    }
    return { flows, leftOut: exclusionsOf(counts) };
  }) as MeasuredIn<C>;
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
