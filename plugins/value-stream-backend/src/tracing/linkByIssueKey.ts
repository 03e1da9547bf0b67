import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';
import { unambiguous } from './unambiguous';

export const ISSUE_KEY_RULE = 'linkByIssueKey';

/** Per mille, by where the key stands. 800 and more is trusted. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  title: 950,
  branch: 900,
  message: 850,
  body: 800,
  aside: 500,
};
/** A bare number in running text is as often an aside. */
const BARE_NUMBER_IN_BODY = 600;
const AMBIGUOUS = 500;

const PLACE: Readonly<Record<string, string>> = {
  title: 'in its title',
  branch: 'in its branch',
  message: 'in its message',
  body: 'in its text',
  aside: 'in passing',
};

/**
 * A commit or change that mentions the key of a known work item, or a former
 * key of it, implements it. How sure that is depends on the place; of several
 * places the surest counts. A name that several items go by is not trusted.
 */
export function linkByIssueKey(matches: readonly Match[]): readonly LinkRow[] {
  const links: LinkRow[] = [];
  const mentions = matches.filter(
    ({ mention, fromKind, toKind }) =>
      mention in CONFIDENCE &&
      toKind === 'work-item' &&
      (fromKind === 'change' || fromKind === 'commit'),
  );
  for (const { match, sole } of unambiguous(mentions)) {
    const { from, to, mention, name } = match;
    const place =
      mention === 'body' && /#\d+$/.test(name)
        ? BARE_NUMBER_IN_BODY
        : CONFIDENCE[mention];
    const confidence = sole ? place : Math.min(place, AMBIGUOUS);
    links.push({
      from_key: from,
      to_key: to,
      relation: 'implements',
      method: 'issue-key',
      confidence,
      evidence: `Mentions ${name} ${PLACE[mention]}${
        sole ? '' : ', which several items go by'
      }`,
      rule: ISSUE_KEY_RULE,
    });
  }
  return surest(links);
}
