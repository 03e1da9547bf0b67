export { sourceGaps, traceCoverage, unmappedShare } from './coverage';
export type { Coverage, SourceGap, TraceCoverage } from './coverage';
