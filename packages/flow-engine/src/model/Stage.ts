/** @public */
export type StageMode = 'active' | 'wait' | 'done';

/** @public */
export type StageClass =
  | 'intake'
  | 'refine'
  | 'ready'
  | 'build'
  | 'await-review'
  | 'review'
  | 'verify'
  | 'await-approval'
  | 'await-release'
  | 'release'
  | 'done';

/**
 * One step of a value stream. Stages are ordered by their place in the
 * stream's list.
 *
 * @public
 */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly mode: StageMode;
  readonly class: StageClass;
  /** Who decides that an item stands here: the tracker's status, or engineering facts. */
  readonly authority: 'status' | 'engineering';
  /** Original statuses that map here by exact name, compared without case. */
  readonly statuses?: readonly string[];
  /** Regular expressions over the original status, tried after exact names, without case. */
  readonly statusPatterns?: readonly string[];
  /** The tool's own categories that map here when nothing else does: `to-do`, `in-progress`, `done`. */
  readonly categories?: readonly string[];
}
