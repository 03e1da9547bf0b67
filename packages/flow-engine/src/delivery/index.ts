export { INCIDENT_WINDOW_MS } from './DeliveryFacts';
export type {
  DeliveredChange,
  DeploymentSuccess,
  Incident,
} from './DeliveryFacts';
export { countedRollouts, rolloutsOf } from './rolloutsOf';
export type { Rollout } from './rolloutsOf';
export { attributeIncident } from './attributeIncident';
export type { Attribution } from './attributeIncident';
export { failuresOf } from './failuresOf';
export type { Failure } from './failuresOf';
export { changeLeadTime, changeParts } from './changeLeadTime';
export type {
  ChangeLeadTime,
  ChangeParts,
  LeadTimeExclusion,
} from './changeLeadTime';
export { deploymentFrequency } from './deploymentFrequency';
export type { DeploymentFrequency } from './deploymentFrequency';
export {
  changeFailRate,
  deploymentReworkRate,
  recoveryTime,
} from './stability';
export type { RecoveryTime } from './stability';
export { createDeliveryMeasure, deliveryOf } from './deliveryOf';
export type {
  DeliveryHistory,
  DeliveryMeasure,
  ServiceDelivery,
} from './deliveryOf';
