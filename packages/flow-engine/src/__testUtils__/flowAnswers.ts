import fc from 'fast-check';
import { dependencyDelays } from '../dependencies';
import {
  cumulativeFlow,
  discardRate,
  flowDistribution,
  flowEfficiency,
  flowLoadAt,
  flowTimeQuantiles,
  flowVelocity,
  littlesLaw,
  meanFlowLoad,
  serviceLevel,
  throughputPerDay,
  workItemAges,
} from '../flow';
import { computeMap, futureMap } from '../map';
import { MapOptions, Timeline } from '../model';
import { traceCoverage, unmappedShare } from '../quality';
import { composeTimelines } from '../timeline';
import { arbitraryHistories } from './arbitraryHistory';
import { day } from './history';
import { STREAM } from './stream';
import { optionsOf } from './optionsOf';

export const CALENDAR: MapOptions<'calendar'> = {
  ...optionsOf(0, 62),
  clock: 'calendar',
};
export const { window } = CALENDAR;

export const WORKING: MapOptions<'working'> = { ...CALENDAR, clock: 'working' };

export const timelines = arbitraryHistories(12).map(histories =>
  histories.flatMap(history => [...composeTimelines(history, STREAM)]),
);

export const options = fc.constantFrom<MapOptions>(
  CALENDAR,
  WORKING,
  { ...CALENDAR, basis: 'activity' },
  { ...WORKING, basis: 'activity' },
);

/** What is told of items as a whole, each answer by its function's name. */
export function flowAnswers(items: readonly Timeline[], how: MapOptions) {
  return {
    computeMap: computeMap(items, STREAM, how),
    futureMap: futureMap(items, STREAM, how, [
      { stageId: 'review', what: 'wait', value: 0.5 },
    ]),
    queueMap: futureMap(items, STREAM, how, [
      { stageId: 'review', what: 'capacity', value: 2 },
    ]),
    flowVelocity: flowVelocity(items, STREAM, how.window),
    flowTimeQuantiles: flowTimeQuantiles(items, STREAM, how),
    flowEfficiency: flowEfficiency(items, STREAM, how),
    flowLoadAt: flowLoadAt(items, day(20)),
    meanFlowLoad: meanFlowLoad(items, how.window),
    flowDistribution: flowDistribution(items, STREAM, how.window),
    cumulativeFlow: cumulativeFlow(items, STREAM, how.window),
    throughputPerDay: throughputPerDay(items, STREAM, how.window),
    workItemAges: workItemAges(items, STREAM, how.clock, day(40)),
    discardRate: discardRate(items, STREAM, how.window),
    serviceLevel: serviceLevel(items, STREAM, how, 0.5),
    littlesLaw: littlesLaw(items, STREAM, how.window),
    dependencyDelays: dependencyDelays(
      items,
      {
        causes: new Map([
          [
            'I0',
            [{ party: 'risk', evidence: 'review', from: day(3), to: null }],
          ],
        ]),
        workedOn: new Map(),
      },
      new Set(),
      STREAM,
      how,
    ),
    traceCoverage: traceCoverage(items, [], STREAM, how.window),
    unmappedShare: unmappedShare(items, how.window),
  };
}
