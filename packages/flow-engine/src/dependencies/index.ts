export type { DependencyEvidence, WaitCause, WaitKnowledge } from './WaitCause';
export type { WaitShare, WaitStretch } from './WaitStretch';
export { countedDoneAt } from './countedDoneAt';
export { waitStretches } from './waitStretches';
export { activeSpansOf, openSpansOf } from './itemSpans';
export { reviewCauses } from './reviewCauses';
export { doneWaits } from './doneWaits';
export type { DoneWaits, MeasuredChoice, PlacedWaits } from './doneWaits';
export { measureItems } from './measureItems';
export type { MeasuredItems } from './measureItems';
export { createWaitColumns } from './waitColumns';
export type { WaitColumns, WaitsBefore } from './waitColumns';
export { delaysOf, delaysOfColumns } from './delaysOf';
export type { DelayView } from './delaysOf';
export type { SidesView, WaitSide } from './WaitSide';
export { dependencyDelays } from './dependencyDelays';
export type {
  DelayPart,
  DependencyDelay,
  DependencyDelays,
  DoneDelays,
} from './DependencyDelay';
export { courseOf } from './courseOf';
export { dependencyCycles, partyComponents } from './dependencyCycles';
export type { PartyEdge } from './dependencyCycles';
export { daySet, sharedDays, unionDays, chanceOfSharing } from './sharedDays';
export type { DaySet } from './sharedDays';
export { releasedTogether } from './releasedTogether';
export type { ReleasedTogether } from './releasedTogether';
