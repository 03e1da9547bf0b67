import {
  ExclusionReason,
  Figure,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { known, stated, unknown } from '../figure/figure';
import { exclusionsOf, isNotDone } from '../map/DoneItems';
import { uniqueItems } from '../map/uniqueItems';
import { fateIn, fatesOf } from './fates';
import { inFlowMs, listTimes } from './listTimes';

/** How far a stream is from the steady state that Little's law speaks of. @public */
export interface LittlesLaw {
  /** (L − λW) ÷ L, signed. */
  readonly residual: Figure;
  /** Part of the residual from items still open at the window's end: the time they stood in it, ÷ L. */
  readonly openItems: Figure;
  /** Part from items done in the window that came from before it: less the time they had already spent, ÷ L. */
  readonly carriedIn: Figure;
  /** Starts less departures in the window. */
  readonly netFlow: number;
  /** Beyond ±0.2: flow time and throughput do not tell of the work in progress. */
  readonly warns: boolean;
}

const LEAST_DEPARTURES = 20;
const TOLERANCE = 0.2;

/** Neither a container nor removed. */
const counts = ({ container, state }: Timeline) =>
  !container && state !== 'removed';

/**
 * Little's law residual, on the calendar clock: L is the time-weighted load,
 * λ departures per time, W the mean flow time of what departed. Items whose
 * flow time cannot be known are on neither side. Abandoned items count in the
 * load until they leave, with the open ones. Unknown below 20 departures, a
 * load of 1, or a window of 4 W. The two parts add up to the residual.
 *
 * Source: Little (1961); Vacanti, Actionable Agile Metrics (2015), on its
 * assumptions.
 *
 * @public
 */
export function littlesLaw(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): LittlesLaw {
  const fates = fatesOf(timelines, stream, {
    clock: 'calendar',
    basis: 'state',
  });
  const unique = uniqueItems(timelines);
  const times = listTimes(unique);
  const reasons = new Map<ExclusionReason, number>();
  const length = window.to - window.from;
  let n = 0;
  let open = 0;
  let carried = 0;
  let flow = 0;
  let starts = 0;
  for (let place = 0; place < unique.length; place++) {
    const fated = fateIn(fates, place, window);
    const startedAt = times.startedAt[place];
    if (fated?.reason) {
      reasons.set(fated.reason, (reasons.get(fated.reason) ?? 0) + 1);
      if (!isNotDone(fated.reason)) continue;
    } else if (fated) n++;
    if (startedAt === Infinity || !counts(unique[place])) continue;
    if (startedAt >= window.from && startedAt < window.to) starts++;
    if (!fated || fated.reason) open += inFlowMs(times, place, window);
    else {
      flow += fates.doneAt[place] - startedAt;
      carried += Math.max(0, window.from - startedAt);
    }
  }
  const leftOut = exclusionsOf(reasons).filter(
    // The time of abandoned items counts in the load.
    ({ reason }) => reason !== 'abandoned',
  );
  const stood = open + flow - carried;
  const netFlow = starts - n;
  const none = (reason: 'too-few-samples' | 'window-too-short') => ({
    residual: stated(unknown(reason, n), window, leftOut),
    openItems: stated(unknown(reason, n), window, leftOut),
    carriedIn: stated(unknown(reason, n), window, leftOut),
    netFlow,
    warns: false,
  });
  if (n < LEAST_DEPARTURES || stood < length) return none('too-few-samples');
  if (length < (4 * flow) / n) return none('window-too-short');
  const share = (ms: number) =>
    stated(known(ms / stood, 'ratio', n, '(L − λW) ÷ L'), window, leftOut);
  return {
    residual: share(stood - flow),
    openItems: share(open),
    carriedIn: share(0 - carried),
    netFlow,
    warns: Math.abs(stood - flow) > TOLERANCE * stood,
  };
}
