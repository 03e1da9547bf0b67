export { computeMap } from './computeMap';
export { headlinesOfColumns } from './headlinesOfColumns';
export type { MapHeadlines } from './headlinesOfColumns';
export { mapOfColumns } from './mapOfColumns';
export type { ChosenItems } from './mapOfColumns';
export { createMapBuilder } from './createMapBuilder';
export type { MapBuilder } from './createMapBuilder';
export { computeEvidence } from './computeEvidence';
export { compareMaps } from './compareMaps';
export type { Compared, MapComparison } from './compareMaps';
export { futureMap } from './futureMap';
export type {
  FutureIntervals,
  FutureMap,
  FutureStage,
  Interval,
  MapEdit,
} from './MapEdit';
export { handovers } from './handovers';
export type { Handovers, StageHandover } from './handovers';
