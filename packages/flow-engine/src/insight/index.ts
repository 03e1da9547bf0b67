export { experimentOutcome } from './experimentOutcome';
export type { ExperimentOutcome } from './experimentOutcome';
export { wasteSize } from './wasteSize';
export type { WasteSize } from './wasteSize';
