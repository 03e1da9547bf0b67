import {
  flowTimes,
  Instant,
  processLimits,
  StreamDefinition,
  throughputPerWeek,
  Timeline,
} from '@value-stream/flow-engine';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { isoInstant } from '../query/isoInstant';
import { weeksOf } from '../query/weeksOf';
import { medianOf } from './medianOf';

type Behaviour = ApiSchemas['StreamBehaviour'];

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Half a year: long enough for limits, short enough to be the same process. */
export const BEHAVIOUR_WEEKS = 26;

interface WeekValue {
  readonly from: Instant;
  readonly value: number;
}

/**
 * A stream against its own past: the last of the 26 whole weeks up to an
 * instant against the process behaviour limits of all of them. Flow time is
 * the median of the items done in a week, of weeks in which some were done;
 * velocity counts the items of every week since there is anything.
 *
 * @param beginning - since when anything is known of the stream
 */
export function measureBehaviour(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  asOf: Instant,
  beginning: Instant,
): { flowTime: Behaviour; velocity: Behaviour } {
  // One more than needed at each end, of which parts lie outside.
  const window = { from: asOf - (BEHAVIOUR_WEEKS + 1) * WEEK_MS, to: asOf };
  const weeks = weeksOf(stream, window)
    .filter(({ whole, from }) => whole && from >= beginning)
    .slice(-BEHAVIOUR_WEEKS);
  const done = new Map(
    throughputPerWeek(timelines, stream, window).map(({ from, items }) => [
      from,
      items,
    ]),
  );
  const flows = flowTimes(timelines, stream, {
    clock: 'calendar',
    basis: 'state',
    asOf,
    window,
  });
  return {
    flowTime: judge(
      weeks.flatMap(({ from, part }): WeekValue[] => {
        const inWeek = flows
          .filter(({ doneAt }) => doneAt >= part.from && doneAt < part.to)
          .map(({ flowMs }) => flowMs);
        return inWeek.length > 0 ? [{ from, value: medianOf(inWeek) }] : [];
      }),
    ),
    velocity: judge(
      weeks.map(({ from }) => ({ from, value: done.get(from) ?? 0 })),
    ),
  };
}

/** The last of some weekly values against the limits of all of them. */
export function judge(weeks: readonly WeekValue[]): Behaviour {
  const limits = processLimits(weeks.map(({ value }) => value));
  const n = weeks.length;
  if (limits.kind !== 'limits') {
    return { verdict: 'unknown', n };
  }
  const { mean, lower, upper, signals } = limits;
  const known = { n, mean, lower, upper };
  const last = n - 1;
  const at = (rule: 'outside' | 'run') =>
    signals.filter(signal => signal.rule === rule).map(signal => signal.at);
  const found = (['outside', 'run'] as const).find(rule =>
    at(rule).includes(last),
  );
  if (!found) {
    return { verdict: 'usual', ...known };
  }
  const places = new Set(at(found));
  const side = Math.sign(weeks[last].value - mean);
  let first = last;
  while (
    places.has(first - 1) &&
    Math.sign(weeks[first - 1].value - mean) === side
  ) {
    first--;
  }
  return {
    verdict: side > 0 ? 'above' : 'below',
    rule: found,
    since: isoInstant(weeks[first].from),
    ...known,
  };
}
