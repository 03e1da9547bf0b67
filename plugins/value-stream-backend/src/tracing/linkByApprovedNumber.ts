import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';

export const APPROVED_NUMBER_RULE = 'linkByApprovedNumber';

/** An approval whose text names a change or work item approves it. */
export function linkByApprovedNumber(
  matches: readonly Match[],
): readonly LinkRow[] {
  return surest(
    matches
      .filter(
        ({ mention, fromKind, toKind }) =>
          mention === 'approves' &&
          fromKind === 'approval' &&
          (toKind === 'change' || toKind === 'work-item'),
      )
      .map(({ from, to, name }) => ({
        from_key: from,
        to_key: to,
        relation: 'approves',
        method: 'number-in-text',
        confidence: 900,
        evidence: `Names ${name}`,
        rule: APPROVED_NUMBER_RULE,
      })),
  );
}
