import { Span } from '@value-stream/flow-engine';
import { LoadedHistory } from './loadHistories';
import { Home, Homes } from './loadHomes';
import { Tie } from './Tie';

const ENDS = new Set(['granted', 'rejected', 'expired']);

/** Approvals that an item was given or refused by others: whom they belong to, or the team that decided. */
export function approvalTies(
  { objects, activities }: LoadedHistory,
  homes: Homes,
): readonly Tie[] {
  return objects
    .filter(({ kind }) => kind === 'approval')
    .flatMap(({ key }) => {
      const facts = activities.filter(fact => fact.objects[0].key === key);
      const spans: Span[] = [];
      let from: number | undefined;
      let team: string | undefined;
      for (const { verb, occurredAt, team: decided } of facts) {
        if (verb === 'requested') {
          from ??= occurredAt;
        } else if (ENDS.has(verb)) {
          team = decided ?? team;
          if (from !== undefined) {
            spans.push({ from, to: occurredAt });
            from = undefined;
          }
        }
      }
      if (from !== undefined) {
        spans.push({ from, to: null });
      }
      const parties: readonly Home[] =
        homes.get(key) ?? (team?.startsWith('group:') ? [{ party: team }] : []);
      return parties.map(
        (home): Tie => ({
          ...home,
          evidence: 'approval',
          otherKey: key,
          spans,
        }),
      );
    });
}
