// All that needs the chart library: one chunk, loaded by `useCharts`.
export { DrawnBands } from './DrawnBands';
export { DrawnHistogram } from './DrawnHistogram';
export { DrawnLine } from './DrawnLine';
export { DrawnShares } from './DrawnShares';
export { DrawnWeeks } from './DrawnWeeks';
