import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  discardRate,
  efficiencyOfAll,
  flowArrivals,
  flowDistribution,
  flowExclusions,
  flowLoadAt,
  flowTimeQuantiles,
  flowVelocity,
  littlesLaw,
  meanFlowLoad,
  serviceLevel,
  startsIn,
  StreamDefinition,
  Timeline,
  MapOptions,
  unplannedShare,
} from '@value-stream/flow-engine';
import { askFlow, windowBefore } from './askFlow';
import { isoWindow } from './isoInstant';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

/**
 * How work flows in the window: the key figures, those of the window of the
 * same length before, what was done by type, the service level and Little's
 * law.
 *
 * @throws NotFoundError, InputError
 */
export async function getFlow(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['FlowAnswer']> {
  const earlier = windowBefore(query.window);
  const { stream, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
    { since: earlier.from, earlierToo: true },
  );
  const { window } = options;
  const { figures, exclusions } = figuresOf(timelines, stream, options);
  return {
    asked,
    figures,
    exclusions,
    earlier: {
      window: isoWindow(earlier),
      figures: figuresOf(timelines, stream, { ...options, window: earlier })
        .figures,
    },
    distribution: [...flowDistribution(timelines, stream, window)],
    serviceLevel: serviceLevel(timelines, stream, options),
    littlesLaw: littlesLaw(timelines, stream, window),
  };
}

function figuresOf(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): {
  figures: ApiSchemas['FlowFigures'];
  exclusions: ApiSchemas['Exclusion'][];
} {
  const { window, asOf } = options;
  // Rates are of the part of the window that has passed.
  const passed = { from: window.from, to: Math.min(window.to, asOf) };
  const efficiency = (basis: MapOptions['basis']) =>
    efficiencyOfAll(timelines, stream, { ...options, basis });
  const started = startsIn(timelines, window).length;
  const { items, perWeek } = flowVelocity(timelines, stream, window, passed);
  return {
    figures: {
      velocityPerWeek: perWeek,
      arrivalsPerWeek: flowArrivals(timelines, passed),
      flowTime: flowTimeQuantiles(timelines, stream, options),
      efficiencyByState: efficiency('state'),
      efficiencyByActivity: efficiency('activity'),
      meanLoad: meanFlowLoad(timelines, window),
      load: flowLoadAt(timelines, window.to),
      discardRate: discardRate(timelines, stream, window),
      netFlow: started - (items.kind === 'value' ? items.value : 0),
      unplannedShare: unplannedShare(timelines, window),
    },
    exclusions: [...flowExclusions(timelines, stream, options)],
  };
}
