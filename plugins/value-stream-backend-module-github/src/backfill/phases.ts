import { Instant } from '@value-stream/flow-engine';
import { ApiList } from './ApiList';
import { JOBS, LISTS } from './lists';

/** A part of a run that all repositories go through before any goes on. */
export interface Phase {
  readonly lists: readonly ApiList[];
  readonly withCommits: boolean;
  /** Where lists in order of time stop for now. */
  readonly until: Instant;
}

const RECENT_MS = 90 * 86_400_000;
export const COMMITS = 'commits';
/** All lists of a repository, its commits and jobs among them. */
export const LISTS_OF_REPOSITORY = LISTS.length + 2;

/**
 * The last 90 days of all repositories come before older history of any, and
 * the jobs, which cost most, come last.
 */
export function phasesFrom(now: Instant): readonly Phase[] {
  return [
    { lists: LISTS, withCommits: true, until: now - RECENT_MS },
    { lists: LISTS, withCommits: true, until: -Infinity },
    { lists: [JOBS], withCommits: false, until: -Infinity },
  ];
}
