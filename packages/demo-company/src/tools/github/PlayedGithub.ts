import { Instant, Person, PlayedTool } from '../PlayedTool';
import { NewCommit } from '../git/NewCommit';

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
export type Conclusion = 'success' | 'failure' | 'cancelled';

/** A GitHub in which things happen, in the order of time. */
export interface PlayedGithub extends PlayedTool {
  openIssue(
    at: Instant,
    by: Person,
    slug: string,
    issue: {
      readonly title: string;
      readonly body?: string;
      readonly labels?: readonly string[];
    },
  ): number;
  label(
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    label: string,
    added: boolean,
  ): void;
  closeIssue(
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    reason?: 'completed' | 'not_planned',
  ): void;
  reopenIssue(at: Instant, by: Person, slug: string, number: number): void;
  /** A commit that stands on no branch yet; its sha. */
  commit(by: Person, slug: string, commit: NewCommit): string;
  openPull(
    at: Instant,
    by: Person,
    slug: string,
    pull: {
      readonly title: string;
      readonly body?: string;
      readonly branch: string;
      readonly commits: readonly string[];
      readonly draft?: boolean;
      readonly labels?: readonly string[];
    },
  ): number;
  markReady(at: Instant, by: Person, slug: string, number: number): void;
  push(
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    commits: readonly string[],
  ): void;
  review(
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    state: ReviewState,
  ): void;
  /** Merges by a merge commit, or squashes into one; the sha on the default branch. */
  merge(
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    how: 'merge' | 'squash',
  ): string;
  closePull(at: Instant, by: Person, slug: string, number: number): void;
  queueRun(
    at: Instant,
    by: Person,
    slug: string,
    run: {
      readonly name: string;
      readonly sha: string;
      readonly event: string;
    },
  ): number;
  startRun(at: Instant, slug: string, id: number): void;
  finishRun(
    at: Instant,
    slug: string,
    id: number,
    conclusion: Conclusion,
  ): void;
  deploy(
    at: Instant,
    by: Person,
    slug: string,
    deployment: { readonly sha: string; readonly environment: string },
  ): number;
  deploymentStatus(
    at: Instant,
    by: Person,
    slug: string,
    id: number,
    state: 'in_progress' | 'success' | 'failure' | 'inactive',
  ): void;
  release(
    at: Instant,
    by: Person,
    slug: string,
    tag: string,
    sha: string,
  ): void;
  /** The head of the default branch. */
  head(slug: string): string;
}
