import { createHash } from 'node:crypto';
import { Marker } from '@value-stream/flow-engine';

export const FROM = Date.UTC(2020, 0, 1);
const COMMIT_MS = 60_000;

/** A commit as read from a repository. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly at: number;
  /** Absent for merges. */
  readonly patchId?: string;
}

/** A change that was squashed: the patch id of all of it, and its own commits. */
export interface SquashedChange {
  readonly patchId: string;
  readonly shas: readonly string[];
}

export interface Repository {
  readonly commits: readonly Commit[];
  readonly changes: readonly SquashedChange[];
}

const hashOf = (text: string) => createHash('sha1').update(text).digest('hex');

/**
 * A main line of commits. Of every eight steps one merges a branch of two
 * commits, one squashes such a branch, which stays unmerged beside it, and one
 * is picked to a release branch as well.
 */
export function repositoryOf(count: number): Repository {
  const commits: Commit[] = [];
  const changes: SquashedChange[] = [];
  const add = (parents: readonly string[], patch?: string) => {
    const n = commits.length;
    const sha = hashOf(`commit ${n}`);
    const at = FROM + n * COMMIT_MS;
    const patchId = patch ?? hashOf(`patch ${n}`);
    commits.push({ sha, parents, at, ...(parents.length < 2 && { patchId }) });
    return sha;
  };
  let tip = add([]);
  let release = tip;
  for (let step = 1; commits.length + 3 <= count; step += 1) {
    if (step % 8 === 2) tip = add([tip, add([add([tip])])]);
    else if (step % 8 === 4) {
      const first = add([tip]);
      const shas = [first, add([first])];
      const patchId = hashOf(`change ${step}`);
      changes.push({ patchId, shas });
      tip = add([tip], patchId);
    } else if (step % 8 === 6) {
      const patchId = hashOf(`pick ${step}`);
      tip = add([tip], patchId);
      release = add([release], patchId);
    } else tip = add([tip]);
  }
  while (commits.length < count) tip = add([tip]);
  return { commits, changes };
}

/** Deployments of commits at even distances, each an hour after its commit. */
export function markersOf(
  commits: readonly Commit[],
  count: number,
): readonly Marker[] {
  const step = commits.length / count;
  return Array.from({ length: count }, (_, i) => {
    const { sha, at } = commits[Math.floor((i + 1) * step) - 1];
    return { key: `deployment ${i}`, commit: sha, at: at + 3_600_000 };
  });
}
