import { NewCommit } from '../git/NewCommit';
import { Instant, Person, PlayedTool } from '../PlayedTool';

/** A GitLab in which things happen, in the order of time. */
export interface PlayedGitlab extends PlayedTool {
  /** Its number in the project. */
  openIssue(
    at: Instant,
    by: Person,
    path: string,
    issue: { readonly title: string; readonly labels: readonly string[] },
  ): number;
  /** Takes labels off an issue and puts others on, in one step. */
  relabel(
    at: Instant,
    by: Person,
    path: string,
    iid: number,
    change: {
      readonly removed?: readonly string[];
      readonly added?: readonly string[];
    },
  ): void;
  closeIssue(at: Instant, by: Person, path: string, iid: number): void;
  /** A commit that stands on no branch yet; its sha. */
  commit(by: Person, path: string, commit: NewCommit): string;
  /** Opens a merge request of commits that are pushed with it. */
  openMergeRequest(
    at: Instant,
    by: Person,
    path: string,
    request: {
      readonly title: string;
      readonly description: string;
      readonly branch: string;
      readonly commits: readonly string[];
    },
  ): number;
  push(
    at: Instant,
    by: Person,
    path: string,
    iid: number,
    commits: readonly string[],
  ): void;
  comment(at: Instant, by: Person, path: string, iid: number): void;
  requestChanges(at: Instant, by: Person, path: string, iid: number): void;
  approve(at: Instant, by: Person, path: string, iid: number): void;
  /** Squashes into one commit on the default branch; its sha. */
  merge(at: Instant, by: Person, path: string, iid: number): string;
  /** A pipeline of a commit on the default branch, waiting for a runner. */
  createPipeline(
    at: Instant,
    by: Person,
    path: string,
    pipeline: { readonly sha: string; readonly jobs: readonly string[] },
  ): number;
  startPipeline(at: Instant, path: string, id: number): void;
  finishPipeline(at: Instant, path: string, id: number, passed: boolean): void;
  /** A deployment to production by a job of a pipeline of its own, waiting for a runner. */
  deploy(at: Instant, by: Person, path: string, sha: string): number;
  startDeployment(at: Instant, path: string, id: number): void;
  finishDeployment(at: Instant, path: string, id: number, works: boolean): void;
  /** The head of the default branch. */
  head(path: string): string;
}
