import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  flowEfficiency,
  meanFlowLoad,
  processLimits,
  startsIn,
  throughputPerWeek,
  Window,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { isoInstant } from './isoInstant';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Items started and done per week of the stream's zone, with the load and the
 * efficiency of the items done, and the process behaviour limits of what was
 * done in weeks that the window covers whole.
 *
 * @throws NotFoundError, InputError
 */
export async function getThroughput(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['ThroughputAnswer']> {
  const { stream, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
  );
  const { window } = options;
  const done = throughputPerWeek(timelines, stream, window);
  const weeks = done.map(({ from, items }, i) => {
    // A week is not always 168 hours: it ends where the next one begins.
    const whole: Window = { from, to: done[i + 1]?.from ?? from + WEEK_MS };
    const part: Window = {
      from: Math.max(whole.from, window.from),
      to: Math.min(whole.to, window.to),
    };
    return {
      from: isoInstant(from),
      whole: part.from === whole.from && part.to === whole.to,
      done: items,
      started: startsIn(timelines, part).length,
      load: meanFlowLoad(timelines, part),
      efficiency: flowEfficiency(timelines, stream, {
        ...options,
        window: part,
      }).efficiency,
    };
  });
  const limits = processLimits(
    weeks.filter(({ whole }) => whole).map(week => week.done),
  );
  return {
    asked,
    weeks,
    limits:
      limits.kind === 'limits'
        ? { ...limits, signals: [...limits.signals] }
        : limits,
  };
}
