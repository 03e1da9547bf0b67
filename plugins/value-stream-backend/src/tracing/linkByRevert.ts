import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';

export const REVERT_RULE = 'linkByRevert';

/**
 * A change or commit whose text says that it reverts a change, or the commit
 * that a change was merged as, reverts that change.
 */
export function linkByRevert(matches: readonly Match[]): readonly LinkRow[] {
  return surest(
    matches
      .filter(
        ({ from, to, mention, toKind }) =>
          mention === 'reverts' && toKind === 'change' && from !== to,
      )
      .map(({ from, to, name }) => ({
        from_key: from,
        to_key: to,
        relation: 'reverts',
        method: 'revert-text',
        confidence: 950,
        evidence: `Says that it reverts ${name}`,
        rule: REVERT_RULE,
      })),
  );
}
