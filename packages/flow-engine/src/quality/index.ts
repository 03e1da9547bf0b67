export { traceCoverage } from './traceCoverage';
export type { Coverage, TraceCoverage } from './traceCoverage';
export { sourceGaps } from './sourceGaps';
export type { SourceGap } from './sourceGaps';
export { unmappedShare } from './unmappedShare';
