export type { DependencyEvidence, WaitCause, WaitKnowledge } from './WaitCause';
export { dependencyDelays } from './dependencyDelays';
export type { DependencyDelay, DependencyDelays } from './dependencyDelays';
