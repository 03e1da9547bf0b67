import { Figure, Instant, UnknownFigure } from '../model';
import { known, unknown } from '../figure/figure';

/** One item's way through a queue and the work that it waited for. @public */
export interface QueuedVisit {
  readonly arrivedAt: Instant;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

/**
 * A queue served first come, first served, by so many at a time, which has
 * passed its backtest on the history it is to be used for.
 *
 * @public
 */
export interface QueueModel {
  readonly kind: 'fitted';
  readonly servers: number;
  /** Forecast ÷ actual mean wait of the later half, less 1. */
  readonly backtestError: number;
  readonly n: number;
}

const LEAST_VISITS = 20;
const TOLERANCE = 0.2;
const MOST_SERVERS = 200;

/** The wait of each visit, in order of arrival, were so many served at a time. */
export function queueWaits(
  visits: readonly QueuedVisit[],
  servers: number,
): Float64Array {
  const freeAt = new Float64Array(servers).fill(-Infinity);
  return Float64Array.from(visits, ({ arrivedAt, startedAt, endedAt }) => {
    let first = 0;
    for (let s = 1; s < servers; s++) if (freeAt[s] < freeAt[first]) first = s;
    const start = Math.max(arrivedAt, freeAt[first]);
    freeAt[first] = start + (endedAt - startedAt);
    return start - arrivedAt;
  });
}

/** Mean wait of visits, in order of arrival, were so many served at a time. */
function replay(visits: readonly QueuedVisit[], servers: number): number {
  const waits = queueWaits(visits, servers);
  return waits.reduce((sum, ms) => sum + ms, 0) / waits.length;
}

function meanWait(visits: readonly QueuedVisit[]): number {
  return (
    visits.reduce((sum, v) => sum + v.startedAt - v.arrivedAt, 0) /
    visits.length
  );
}

/** Visits in the order they are served in. */
export function byArrival<V extends QueuedVisit>(
  visits: readonly V[],
): readonly V[] {
  return [...visits].sort((a, b) => a.arrivedAt - b.arrivedAt);
}

/** The number served at a time whose replayed mean wait comes nearest. */
function nearestServers(
  visits: readonly QueuedVisit[],
  actual: number,
): number {
  // More servers never lengthen the wait: the last that waits as long, or the next.
  let low = 1;
  let high = MOST_SERVERS;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (replay(visits, middle) >= actual) low = middle;
    else high = middle - 1;
  }
  const error = (servers: number) => Math.abs(replay(visits, servers) - actual);
  return error(low + 1) < error(low) ? low + 1 : low;
}

/**
 * Fits the number of servers to the earlier half of the visits and holds it to
 * the later half: `not-identifiable` unless the mean wait comes out within
 * 20 % there, or where either half has fewer than 20 visits or no wait.
 *
 * @public
 */
export function fitQueueModel(
  given: readonly QueuedVisit[],
): QueueModel | UnknownFigure {
  const visits = byArrival(given);
  const n = visits.length;
  const none = unknown('not-identifiable', n) as UnknownFigure;
  const half = Math.floor(n / 2);
  if (half < LEAST_VISITS) return none;
  const earlier = visits.slice(0, half);
  const later = visits.slice(half);
  const actual = meanWait(earlier);
  const actualLater = meanWait(later);
  if (actual <= 0 || actualLater <= 0) return none;
  const servers = nearestServers(earlier, actual);
  const backtestError = replay(later, servers) / actualLater - 1;
  return Math.abs(backtestError) <= TOLERANCE
    ? { kind: 'fitted', servers, backtestError, n }
    : none;
}

/**
 * Mean wait, in milliseconds, had so many been served at a time: a changed
 * capacity, or limit of work in progress. `not-identifiable` where the model
 * has not passed its backtest.
 *
 * @throws RangeError where `servers` is no positive integer.
 * @public
 */
export function waitWithServers(
  visits: readonly QueuedVisit[],
  model: QueueModel | UnknownFigure,
  servers: number,
): Figure {
  if (!Number.isInteger(servers) || servers < 1) {
    throw new RangeError(`Not a number of servers: ${servers}`);
  }
  return model.kind === 'unknown'
    ? model
    : known(
        replay(byArrival(visits), servers),
        'ms',
        visits.length,
        'replayed through a queue that passed its backtest',
      );
}
