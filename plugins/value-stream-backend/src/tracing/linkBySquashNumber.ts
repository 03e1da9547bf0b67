import { LinkRow } from './LinkRow';

export const SQUASH_NUMBER_RULE = 'linkBySquashNumber';

/**
 * The number of the change that a squash or merge commit names: at the end of
 * its subject, as `Add refunds (#42)` or `(!42)`, as `Merge pull request #42
 * from …`, `Merged PR 42: …`, `… (pull request #42)`, or in the body, as
 * GitLab's `See merge request group/api!42`.
 */
export function changeNumber(
  subject: string,
  message: string = '',
): number | undefined {
  const match =
    /\((?:pull request )?[#!](\d{1,9})\)\s*$/.exec(subject) ??
    /^Merge pull request #(\d{1,9})\b/.exec(subject) ??
    /^Merged PR (\d{1,9}): /.exec(subject) ??
    /^See merge request (?:[\w./-]+)?!(\d{1,9})\s*$/m.exec(message);
  return match ? Number(match[1]) : undefined;
}

/**
 * A commit of the first-parent line that names a known change of the same
 * repository is what that change became.
 *
 * @param changes - number → key of the repository's changes
 */
export function linkBySquashNumber(
  lane: string,
  sha: string,
  number: number | undefined,
  changes: ReadonlyMap<number, string>,
): readonly LinkRow[] {
  const change = number === undefined ? undefined : changes.get(number);
  return change === undefined
    ? []
    : [
        {
          from_key: change,
          to_key: `${lane}@${sha}`,
          relation: 'contains',
          method: 'squash-number',
          confidence: 900,
          evidence: `Names the change's number, ${number}`,
          rule: SQUASH_NUMBER_RULE,
        },
      ];
}
