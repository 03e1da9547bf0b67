export { chooseMostNamed } from './chooseMostNamed';
export { parseStreamRef } from './parseStreamRef';
export { readCalendar } from './readCalendar';
export { readStages } from './readStages';
export { splitNames } from './splitNames';
