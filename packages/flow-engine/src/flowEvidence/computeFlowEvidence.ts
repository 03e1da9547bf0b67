import { MapOptions, StreamDefinition, Timeline } from '../model';
import { FlowEvidence, FlowFigureRef } from './FlowEvidence';
import {
  discardEvidence,
  efficiencyEvidence,
  littlesLawEvidence,
  meanLoadEvidence,
  netFlowEvidence,
  serviceLevelEvidence,
  stageTimeEvidence,
  typeShareEvidence,
  unplannedEvidence,
} from './itemFigures';
import {
  blockedEvidence,
  cumulativeFlowEvidence,
  pastExpectationEvidence,
} from './standingFigures';
import { weekEvidence } from './weekFigures';

/**
 * What a figure of how work flows rests on: its value, the formula with its
 * numbers, the items counted with what each adds, and those left out with the
 * reason.
 *
 * @param options - of a figure of a week or day its window
 * @throws RangeError on a figure that is not of items
 * @public
 */
export function computeFlowEvidence(
  { figure, of = '', level = 0.85 }: FlowFigureRef,
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): FlowEvidence {
  const given = [timelines, stream, options] as const;
  switch (figure) {
    case 'net-flow':
      return netFlowEvidence(...given);
    case 'mean-load':
      return meanLoadEvidence(...given);
    case 'efficiency':
      return efficiencyEvidence(...given);
    case 'unplanned-share':
      return unplannedEvidence(...given);
    case 'discard-rate':
      return discardEvidence(...given);
    case 'service-level':
    case 'service-level-record':
      return serviceLevelEvidence(figure === 'service-level-record', ...given);
    case 'type-share':
      return typeShareEvidence(of, ...given);
    case 'stage-time':
      return stageTimeEvidence(of, level, ...given);
    case 'past-expectation':
      return pastExpectationEvidence(...given);
    case 'blocked':
      return blockedEvidence(...given);
    case 'cumulative-flow':
      return cumulativeFlowEvidence(of, ...given);
    case 'littles-law':
      return littlesLawEvidence(...given);
    case 'week-started':
    case 'week-done':
      return weekEvidence(
        figure === 'week-started' ? 'started' : 'done',
        ...given,
      );
    default:
      throw new RangeError(`'${figure}' is not a figure of items`);
  }
}
