import { Figure, MapOptions, StreamDefinition, Timeline } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { quantileFigure } from '../figure/quantileFigure';
import { flowsByTime } from './flowsByTime';
import { measuredItems } from './flowTimes';

/** A duration, and how well it has held. @public */
export interface ServiceLevel {
  /** Share of items meant to be done within the duration, 0 to 1. */
  readonly level: number;
  readonly duration: Figure;
  /** Share of the items done in the window that were within it. */
  readonly kept: Figure;
  /** Share that was within the expectation as it stood at the beginning of the week they were done in. */
  readonly backtest: Figure;
}

const WEEK = 7 * 86_400_000;

/**
 * Service level expectation: the quantile of flow time at a level over the
 * window, with the share of items within it. The backtest goes week by week
 * from the window's start: each item is held to the expectation that the
 * items done earlier in the window gave; weeks before there was one do not
 * count.
 *
 * @public
 */
export function serviceLevel(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
  level: number = 0.85,
): ServiceLevel {
  const { leftOut } = measuredItems(timelines, stream, options);
  const flows = flowsByTime(timelines, stream, options);
  const state = (figure: Figure) => stated(figure, options.window, leftOut);
  const all = Float64Array.from(flows, ({ flowMs }) => flowMs);
  const duration = quantileFigure(all, level, 'ms');
  let judged = 0;
  let kept = 0;
  let expectation: Figure = duration;
  let week = -1;
  all.forEach((flowMs, i) => {
    const own = Math.floor((flows[i].doneAt - options.window.from) / WEEK);
    if (own !== week) {
      week = own;
      expectation = quantileFigure(all.subarray(0, i), level, 'ms');
    }
    if (expectation.kind !== 'value') return;
    judged++;
    if (flowMs <= expectation.value) kept++;
  });
  return {
    level,
    duration: state(duration),
    kept: state(
      ratioFigure(
        duration.kind === 'value'
          ? all.filter(ms => ms <= duration.value).length
          : 0,
        duration.kind === 'value' ? all.length : 0,
        all.length,
        'share of done items',
      ),
    ),
    backtest: state(ratioFigure(kept, judged, judged, 'share of judged items')),
  };
}
