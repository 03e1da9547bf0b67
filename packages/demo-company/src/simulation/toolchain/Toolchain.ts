import { Instant, Person } from '../../tools/PlayedTool';

export type Review = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';

/** A change from its opening to its merge. */
export interface OpenChange {
  /** In the product's keys. */
  readonly key: string;
  push(by: Person, shas: readonly string[]): void;
  review(by: Person, review: Review): void;
  /** Merges it; the commit on the default branch. */
  merge(by: Person): string;
}

/** Where the changes of a repository are made. */
export interface Forge {
  /** A commit that stands on no branch yet, on the head of the default branch where no parent is named. */
  commit(
    by: Person,
    commit: {
      readonly message: string;
      readonly parent?: string;
      readonly paths: readonly string[];
    },
  ): string;
  open(
    by: Person,
    change: {
      readonly title: string;
      /** The item that it closes, as its text names it. */
      readonly closes?: string;
      readonly branch: string;
      readonly commits: readonly string[];
    },
  ): OpenChange;
  /** In the product's keys. */
  commitKey(sha: string): string;
}

/** A build of a commit on the default branch, from the queue on. */
export interface Build {
  start(): void;
  /** When stages of it began, where the tool tells of them. */
  finish(passed: boolean): readonly Instant[] | void;
}

/** An attempt to bring a commit to production. */
export interface Rollout {
  start(): void;
  /** Key of the deployment, where the tool keeps one. */
  finish(works: boolean): string | undefined;
}

/** The tools between a developer and production, for one repository. */
export interface Toolchain {
  readonly forge: Forge;
  queueBuild(by: Person, sha: string): Build;
  rollOut(by: Person, sha: string): Rollout;
  /** Whether every change is deployed by itself, not with those merged since. */
  readonly oneByOne: boolean;
  /** Whether one can still see later that an attempt failed; else it is told once, when it does. */
  readonly showsFailures: boolean;
}
