import { Quantiles, StreamDefinition, Timeline } from '../model';
import { quantilesOf } from '../figure/quantileFigure';
import { stageResidence } from './stageResidence';

/**
 * How many more milliseconds, on the calendar clock, an item will take that
 * stands in a stage and has stood there for so long: quantiles over the done
 * items that once stood there as long. Unknown where too few did.
 *
 * @public
 */
export function forecastItem(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  stageId: string,
  ageMs: number,
): Quantiles {
  return quantilesOf(
    stageResidence(timelines, stream, stageId, ageMs).map(
      ({ at, doneAt }) => doneAt - at,
    ),
    'ms',
  );
}
