export { computeMap } from './computeMap';
export { computeEvidence } from './computeEvidence';
export { compareMaps } from './compareMaps';
export type { Compared, MapComparison } from './compareMaps';
export { futureMap } from './futureMap';
export type { FutureMap, MapEdit } from './MapEdit';
