export { composeTimelines } from './composeTimelines';
export { mapStatus } from './mapStatus';
export { classifySegments } from './classifySegments';
export type { ClassSegment } from './classifySegments';
export { spanChildren } from './spanChildren';
export { linkSpans } from './linkSpans';
export { overlapSpans } from './overlapSpans';
