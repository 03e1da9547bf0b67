export { createRandom } from './createRandom';
export { bootstrapDifference } from './bootstrapDifference';
export type { MedianDifference } from './bootstrapDifference';
export {
  addHistograms,
  histogramOf,
  histogramQuantile,
  histogramSize,
  subtractHistograms,
} from './LogHistogram';
export type { LogHistogram } from './LogHistogram';
export { processLimits } from './processLimits';
export type { ProcessLimits } from './processLimits';
