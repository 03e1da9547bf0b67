import { FlowFigureId } from '@value-stream/backstage-plugin-value-stream-common';

const FLOW_FIGURES: Record<FlowFigureId, true> = {
  'net-flow': true,
  'mean-load': true,
  efficiency: true,
  'unplanned-share': true,
  'discard-rate': true,
  'service-level': true,
  'service-level-record': true,
  'type-share': true,
  'stage-time': true,
  'past-expectation': true,
  blocked: true,
  'week-started': true,
  'week-done': true,
  'cumulative-flow': true,
  'littles-law': true,
  'process-limits': true,
  'forecast-by-when': true,
  'forecast-how-many': true,
  'forecast-ready': true,
  'forecast-release': true,
  'change-lead-time': true,
  'coding-time': true,
  'pickup-time': true,
  'review-time': true,
  'merge-to-deploy-time': true,
  'deployment-frequency': true,
  'change-fail-rate': true,
  'recovery-time': true,
  'rework-rate': true,
};

/** Whether a figure is one of flow, forecast or delivery, rather than of the map. */
export function isFlowFigure(figure: string): figure is FlowFigureId {
  return Object.hasOwn(FLOW_FIGURES, figure);
}
