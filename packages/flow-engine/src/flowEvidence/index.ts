export type {
  FlowEvidence,
  FlowEvidenceItem,
  FlowFigureRef,
} from './FlowEvidence';
export { computeFlowEvidence } from './computeFlowEvidence';
export { processLimitsEvidence } from './weekFigures';
export type { LimitWeek } from './weekFigures';
export { deliveryEvidence } from './deliveryEvidence';
export type { DeliveryFigure } from './deliveryEvidence';
export { forecastEvidence } from './forecastEvidence';
