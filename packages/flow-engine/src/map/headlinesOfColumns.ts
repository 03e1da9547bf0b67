import { Clock, MapOptions, StreamDefinition, ValueStreamMap } from '../model';
import { ratioFigure } from '../figure/figure';
import { quantilesWithin } from '../figure/quantileFigure';
import { doneWays } from './doneWays';
import { ChosenItems } from './mapOfColumns';
import { perWeek } from './stageFigures';

const WEEK = 7 * 86_400_000;

/** What a map says first. @public */
export type MapHeadlines<C extends Clock = Clock> = Pick<
  ValueStreamMap<C>,
  'flowTime' | 'velocityPerWeek' | 'activityRatio' | 'firstTimeRight'
>;

/**
 * Headlines of the map that `mapOfColumns` makes of the same items, without
 * the map: items are measured once for all windows.
 *
 * @public
 */
export function headlinesOfColumns<C extends Clock>(
  given: readonly ChosenItems[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): MapHeadlines<C> {
  const { window, asOf } = options;
  const flows: number[] = [];
  let done = 0;
  let work = 0;
  let wait = 0;
  let straight = 0;
  for (const { columns, chosen } of given) {
    const ways = doneWays(columns.held, stream, options);
    for (let place = 0; place < columns.held.items; place++) {
      const at = ways.doneAt[place];
      if (!(at >= window.from && at < window.to) || chosen?.[place] === 0) {
        continue;
      }
      done++;
      if (ways.counted[place] === 0) continue;
      flows.push(ways.flow[place]);
      work += ways.work[place];
      wait += ways.wait[place];
      straight += ways.straight[place];
    }
  }
  const n = flows.length;
  const passedMs = Math.min(asOf, window.to) - window.from;
  return {
    flowTime: quantilesWithin(Float64Array.from(flows), 'ms'),
    velocityPerWeek: perWeek(done, Math.max(0, passedMs) / WEEK),
    activityRatio: ratioFigure(work, work + wait, n),
    firstTimeRight: ratioFigure(
      straight,
      n,
      n,
      'share of items without a return',
    ),
  };
}
