import { LinkRow } from './LinkRow';

export const ABBREVIATED_REVISION_RULE = 'linkByAbbreviatedRevision';

/**
 * What names a commit by the first digits of its sha, at least 7, contains the
 * one commit of the repository that begins so. Where several do, none is meant.
 *
 * @param mentions - object and the beginning of a commit's key
 * @param commitKeys - all of the repository, ascending
 */
export function linkByAbbreviatedRevision(
  mentions: readonly { readonly from: string; readonly name: string }[],
  commitKeys: readonly string[],
): readonly LinkRow[] {
  return mentions.flatMap(({ from, name }) => {
    const at = firstNotBefore(commitKeys, name);
    const commit = commitKeys[at];
    if (!commit?.startsWith(name) || commitKeys[at + 1]?.startsWith(name)) {
      return [];
    }
    return [
      {
        from_key: from,
        to_key: commit,
        relation: 'contains',
        method: 'revision',
        confidence: 980,
        evidence: `Names the revision ${name.slice(
          name.lastIndexOf('@') + 1,
        )}, which one commit begins with`,
        rule: ABBREVIATED_REVISION_RULE,
      },
    ];
  });
}

function firstNotBefore(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
