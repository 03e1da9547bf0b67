export { statusHistories } from './StatusHistory';
export type { StatusHistory } from './StatusHistory';
export { occupancyAt } from './occupancyAt';
export { timeInStatus } from './timeInStatus';
export { cycleTimes } from './cycleTimes';
export { backwardMoves, transitionCounts } from './transitionCounts';
export { statusAges } from './statusAges';
export { firstEntries } from './firstEntries';
