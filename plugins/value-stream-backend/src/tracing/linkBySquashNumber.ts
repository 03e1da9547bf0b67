import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';

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
 */
export function linkBySquashNumber(
  matches: readonly Match[],
): readonly LinkRow[] {
  return surest(
    matches
      .filter(
        ({ mention, goesBy, fromKind, toKind }) =>
          mention === 'became' &&
          goesBy === 'squash-of' &&
          fromKind === 'change' &&
          toKind === 'commit',
      )
      .map(({ from, to, name }) => ({
        from_key: from,
        to_key: to,
        relation: 'contains',
        method: 'squash-number',
        confidence: 900,
        evidence: `Names the change's number, ${name.slice(
          name.lastIndexOf('!') + 1,
        )}`,
        rule: SQUASH_NUMBER_RULE,
      })),
  );
}
