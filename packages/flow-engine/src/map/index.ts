export { computeMap } from './computeMap';
export { createMapBuilder } from './createMapBuilder';
export type { MapBuilder } from './createMapBuilder';
export { computeEvidence } from './computeEvidence';
export { compareMaps } from './compareMaps';
export type { Compared, MapComparison } from './compareMaps';
export { futureMap } from './futureMap';
export type { FutureMap, MapEdit } from './MapEdit';
