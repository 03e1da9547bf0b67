import { LinkRow } from './LinkRow';

export const MERGE_PARENTS_RULE = 'linkByMergeParents';

/**
 * A commit of the default branch's first-parent line contains the commits that
 * came in through its other parents and that no earlier commit of the line
 * contains.
 *
 * @param merge - sha on the first-parent line that brought the commit in
 */
export function linkByMergeParents(
  lane: string,
  sha: string,
  merge: string,
): LinkRow {
  return {
    from_key: `${lane}@${merge}`,
    to_key: `${lane}@${sha}`,
    relation: 'contains',
    method: 'merge-parents',
    confidence: 1000,
    evidence: `Came in through a merged parent of ${merge.slice(0, 12)}`,
    rule: MERGE_PARENTS_RULE,
  };
}
