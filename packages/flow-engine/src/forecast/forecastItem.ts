import { Quantiles, StreamDefinition, Timeline } from '../model';
import { quantilesOf } from '../figure/quantileFigure';
import { doneInstant } from '../map/doneInstant';

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
  const remaining: number[] = [];
  for (const timeline of timelines) {
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    if (doneAt === null || timeline.container) continue;
    const visit = timeline.visits.find(
      ({ stageId: id, from, to }) =>
        id === stageId && from < doneAt && (to ?? doneAt) - from > ageMs,
    );
    if (visit) remaining.push(doneAt - visit.from - ageMs);
  }
  return quantilesOf(remaining, 'ms');
}
