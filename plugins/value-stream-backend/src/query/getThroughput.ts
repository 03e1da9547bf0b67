import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { flowByPeriod, processLimits } from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { beginningOf } from './beginningOf';
import { isoInstant } from './isoInstant';
import { MapQuery } from './MapQuery';
import { plain } from './plainFigure';
import { QueryContext } from './QueryContext';
import { weeksOf } from './weeksOf';

/**
 * Items started and done per week of the stream's zone, with the load and the
 * efficiency of the items done, and the process behaviour limits of what was
 * done in weeks that the window covers whole. Weeks before anything is known
 * of the stream say so: nothing is zero in them.
 *
 * @throws NotFoundError, InputError
 */
export async function getThroughput(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['ThroughputAnswer']> {
  const { stream, streams, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
    { earlierToo: true },
  );
  const { window } = options;
  const beginning = await beginningOf(context, streams, window.from);
  const parts = weeksOf(stream, window);
  const flows = flowByPeriod(
    timelines,
    stream,
    options,
    parts.map(({ part }) => part),
  );
  const weeks = parts.map(({ from, whole, part }, i) => {
    const { done, started, load, efficiency } = flows[i];
    return {
      from: isoInstant(from),
      known: part.to > beginning,
      whole: whole && beginning <= from,
      done,
      started,
      load: plain(load),
      efficiency: plain(efficiency),
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
