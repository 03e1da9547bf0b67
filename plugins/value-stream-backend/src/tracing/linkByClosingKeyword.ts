import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';
import { unambiguous } from './unambiguous';

export const CLOSING_KEYWORD_RULE = 'linkByClosingKeyword';

const CONFIDENCE = 970;
const AMBIGUOUS = 500;

/**
 * A change or commit whose text says that it closes a work item implements it;
 * one that says so of an incident fixes it.
 */
export function linkByClosingKeyword(
  matches: readonly Match[],
): readonly LinkRow[] {
  const closings = matches.filter(
    ({ mention, fromKind, toKind }) =>
      mention === 'closes' &&
      (fromKind === 'change' || fromKind === 'commit') &&
      (toKind === 'work-item' || toKind === 'incident'),
  );
  const links: LinkRow[] = [];
  for (const toKind of ['work-item', 'incident']) {
    const ofKind = closings.filter(match => match.toKind === toKind);
    for (const { match, sole } of unambiguous(ofKind)) {
      const { from, to, name } = match;
      links.push({
        from_key: from,
        to_key: to,
        relation: toKind === 'incident' ? 'fixes' : 'implements',
        method: 'closing-keyword',
        confidence: sole ? CONFIDENCE : AMBIGUOUS,
        evidence: `Says that it closes ${name}`,
        rule: CLOSING_KEYWORD_RULE,
      });
    }
  }
  return surest(links);
}
