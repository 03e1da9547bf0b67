import { MapOptions, Quantiles, StreamDefinition, Timeline } from '../model';
import { quantilesOf } from '../figure/quantileFigure';
import {
  NumberList,
  numberList,
  numbersOf,
  pushNumber,
} from '../map/NumberList';
import { fatedItems } from './flowTimes';

/**
 * Time that items done in the window stood in each stage, over those that
 * visited it, in the order of the stages: the lead times of the map.
 *
 * @public
 */
export function stageTimes(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly Quantiles[] {
  const times: readonly NumberList[] = stream.stages.map(() => numberList());
  for (const { measured, reason } of fatedItems(timelines, stream, options)) {
    const { stageMs } = measured;
    if (reason || !stageMs) continue;
    for (let s = 0; s < stageMs.length; s++) {
      if (!Number.isNaN(stageMs[s])) pushNumber(times[s], stageMs[s]);
    }
  }
  return times.map(list => quantilesOf(numbersOf(list), 'ms'));
}
