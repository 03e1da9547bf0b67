/**
 * What one commit looks like to `translate`. Plain JSON: a recorded history
 * can be fed in without a repository.
 *
 * @public
 */
export interface CommitPayload {
  /** Id of the repository: `github.com/acme/api`, or the configured one. */
  readonly repository: string;
  /** Address people open, where there is a remote or a configured URL. */
  readonly url?: string;
  readonly sha: string;
  readonly parents: readonly string[];
  /** ISO 8601. */
  readonly authored: string;
  /** ISO 8601. */
  readonly committed: string;
  /** Subject, empty line, body. */
  readonly message: string;
  /** Address or login; leaves `translate` only as a hash. */
  readonly author?: string;
  readonly authorName?: string;
  readonly committer?: string;
  readonly committerName?: string;
  /** On the first-parent line of the default branch. */
  readonly firstParent?: boolean;
  readonly paths?: readonly string[];
  /** The commit touched more paths than are listed. */
  readonly pathsCut?: boolean;
  /** When the commit was seen again after the branch was rewritten; ISO 8601. */
  readonly seenAgain?: string;
}

/**
 * A commit that a rewritten branch no longer contains.
 *
 * @public
 */
export interface CommitRemovedPayload {
  readonly repository: string;
  readonly sha: string;
  /** When it was seen to be gone; ISO 8601. */
  readonly at: string;
}

/** @public */
export interface TagPayload {
  readonly repository: string;
  readonly url?: string;
  readonly tag: string;
  /** The commit it points to. */
  readonly commit: string;
  /** The tagger's date of an annotated tag, else the commit's; ISO 8601. */
  readonly date: string;
  readonly annotated?: boolean;
}

/** @public */
export interface TagRemovedPayload {
  readonly repository: string;
  readonly tag: string;
  /** When it was seen to be gone; ISO 8601. */
  readonly at: string;
}

/**
 * A commit on the first-parent line of a branch that stands for an environment.
 *
 * @public
 */
export interface BranchCommitPayload {
  readonly repository: string;
  readonly url?: string;
  readonly branch: string;
  readonly commit: string;
  /** The commit's date; ISO 8601. */
  readonly date: string;
}

/**
 * What `backfill` of the git connector yields, and all that `translate` takes.
 *
 * @public
 */
export type GitPayload =
  | { readonly type: 'commit'; readonly body: CommitPayload }
  | { readonly type: 'commit-removed'; readonly body: CommitRemovedPayload }
  | { readonly type: 'tag'; readonly body: TagPayload }
  | { readonly type: 'tag-removed'; readonly body: TagRemovedPayload }
  | { readonly type: 'branch-commit'; readonly body: BranchCommitPayload };
