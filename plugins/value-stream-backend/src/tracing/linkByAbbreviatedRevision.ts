import { LinkRow } from './LinkRow';

export const ABBREVIATED_REVISION_RULE = 'linkByAbbreviatedRevision';

/**
 * What names a commit by the first digits of its sha, at least 7, contains the
 * one commit of the repository that begins so. Where several do, none is meant.
 *
 * @param mention - object and the beginning of a commit's key
 * @param commitKeys - those that begin so
 */
export function linkByAbbreviatedRevision(
  { from, name }: { readonly from: string; readonly name: string },
  commitKeys: readonly string[],
): readonly LinkRow[] {
  if (commitKeys.length !== 1) {
    return [];
  }
  return [
    {
      from_key: from,
      to_key: commitKeys[0],
      relation: 'contains',
      method: 'revision',
      confidence: 980,
      evidence: `Names the revision ${name.slice(
        name.lastIndexOf('@') + 1,
      )}, which one commit begins with`,
      rule: ABBREVIATED_REVISION_RULE,
    },
  ];
}
