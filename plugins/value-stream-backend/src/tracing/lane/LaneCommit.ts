import { Instant } from '@value-stream/flow-engine';

/** A commit as walking its lane needs it. */
export interface LaneCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Whether it is on the first-parent line of the default branch. */
  readonly firstParent: boolean;
  readonly committedAt: Instant;
  readonly patchId?: string;
  /** Absent where they are not known. */
  readonly paths?: readonly unknown[];
}

/** Reads a commit's row. */
export function toLaneCommit(sha: string, attributes: string): LaneCommit {
  const { parents, firstParent, committedAt, patchId, paths } =
    JSON.parse(attributes);
  return {
    sha,
    parents: Array.isArray(parents) ? parents.map(String) : [],
    firstParent: firstParent === true,
    committedAt: typeof committedAt === 'number' ? committedAt : 0,
    ...(typeof patchId === 'string' && { patchId }),
    ...(Array.isArray(paths) && { paths }),
  };
}
