import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { surest } from './surest';

export const CORRELATION_RULE = 'linkByCorrelation';

/** An approval that carries the correlation id of a deployment or run approves it. */
export function linkByCorrelation(
  matches: readonly Match[],
): readonly LinkRow[] {
  return surest(
    matches
      .filter(
        ({ mention, goesBy }) =>
          mention === 'correlates' && goesBy === 'correlated',
      )
      .map(({ from, to, name }) => ({
        from_key: from,
        to_key: to,
        relation: 'approves',
        method: 'correlation-id',
        confidence: 950,
        evidence: `Carries the same correlation id, ${name}`,
        rule: CORRELATION_RULE,
      })),
  );
}
