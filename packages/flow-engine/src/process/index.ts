export { tracesOf } from './Trace';
export type { LogEvent, Trace } from './Trace';
export type { SampleSummary } from './describeSample';
export { directlyFollows } from './directlyFollows';
export type { FollowsEdge } from './directlyFollows';
export { variants, variantsCovering } from './variants';
export type { Variant } from './variants';
export { rework } from './rework';
export type { Rework } from './rework';
export {
  activityCounts,
  caseDurations,
  meanArrivalGap,
  timeUntilNext,
} from './caseFigures';
export { processMap } from './processMap';
export type { ProcessEdge, ProcessMap, ProcessVariant } from './ProcessGraph';
