export { chooseMostNamed } from './chooseMostNamed';
export { parseCostOfDelay } from './parseCostOfDelay';
export type { CostOfDelay } from './parseCostOfDelay';
export { parseStreamRef } from './parseStreamRef';
export { readCalendar } from './readCalendar';
export { readStages } from './readStages';
export { splitNames } from './splitNames';
