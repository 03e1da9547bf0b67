/**
 * A commit graph in two typed arrays: the parents of the commit at place `i`
 * are `parents[parentsFrom[i]]` to `parents[parentsFrom[i + 1] - 1]`, first
 * parent first. A parent that was not given (a shallow history) is −1.
 *
 * @public
 */
export interface CommitGraph {
  readonly shas: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly parentsFrom: Int32Array;
  readonly parents: Int32Array;
}

/**
 * Builds a graph from commits in any order. A commit given twice counts once,
 * the first time.
 *
 * @public
 */
export function buildCommitGraph(
  commits: Iterable<{
    readonly sha: string;
    readonly parents: readonly string[];
  }>,
): CommitGraph {
  const shas: string[] = [];
  const placeOf = new Map<string, number>();
  const parentsOf: (readonly string[])[] = [];
  let edges = 0;
  for (const { sha, parents } of commits) {
    if (placeOf.has(sha)) continue;
    placeOf.set(sha, shas.length);
    shas.push(sha);
    parentsOf.push(parents);
    edges += parents.length;
  }
  const parentsFrom = new Int32Array(shas.length + 1);
  const parents = new Int32Array(edges);
  let next = 0;
  for (let i = 0; i < parentsOf.length; i++) {
    parentsFrom[i] = next;
    for (const parent of parentsOf[i]) {
      // A log lists most parents directly after or before their child.
      if (parent === shas[i + 1]) parents[next++] = i + 1;
      else if (parent === shas[i - 1]) parents[next++] = i - 1;
      else parents[next++] = placeOf.get(parent) ?? -1;
    }
  }
  parentsFrom[shas.length] = next;
  return { shas, placeOf, parentsFrom, parents };
}
