import { GitlabResource } from '../options/GitlabOptions';

/** A part of a round that all projects go through before any goes on. */
export interface Phase {
  /** Whether it reads the list. */
  reads(resource: GitlabResource): boolean;
  /** Where lists in order of time stop for now, in ms. */
  readonly until: number;
}

const RECENT_MS = 90 * 86_400_000;

/**
 * The last 90 days of all projects come before older history of any; of those,
 * pipelines come last, as they cost most.
 */
export function phasesFrom(now: number): readonly Phase[] {
  const until = now - RECENT_MS;
  return [
    { reads: resource => resource !== 'pipelines', until },
    { reads: resource => resource === 'pipelines', until },
    { reads: () => true, until: -Infinity },
  ];
}
