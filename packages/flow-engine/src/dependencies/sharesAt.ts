import { Instant, Span } from '../model';
import { DependencyEvidence, WaitCause, WaitKnowledge } from './WaitCause';
import { WaitShare } from './WaitStretch';

const covers = ({ from, to }: Span, at: Instant) =>
  from <= at && (to === null || at < to);

interface Draft {
  readonly party: string;
  readonly entity: string | undefined;
  worked: boolean;
  readonly evidence: Set<DependencyEvidence>;
  readonly itemKeys: Set<string>;
  readonly via: Set<string>;
}

function draftOf({ party, entity }: WaitCause): Draft {
  return {
    party,
    entity,
    worked: false,
    evidence: new Set(),
    itemKeys: new Set(),
    via: new Set(),
  };
}

function byName(a: Draft, b: Draft): number {
  if (a.party !== b.party) return a.party < b.party ? -1 : 1;
  return (a.entity ?? '') < (b.entity ?? '') ? -1 : 1;
}

/** Whom an item has cause to wait for at an instant, with the share of each. */
export function sharesAt(
  at: Instant,
  causes: readonly WaitCause[],
  { causes: all, further: ofOthers = all, workedOn }: WaitKnowledge,
): readonly WaitShare[] {
  const drafts = new Map<string, Draft>();
  const entitiesOf = new Map<string, number>();
  for (const cause of causes) {
    if (!covers(cause, at)) continue;
    const key = `${cause.party}\n${cause.entity ?? ''}`;
    let draft = drafts.get(key);
    if (!draft) {
      draft = draftOf(cause);
      drafts.set(key, draft);
      entitiesOf.set(cause.party, (entitiesOf.get(cause.party) ?? 0) + 1);
    }
    draft.evidence.add(cause.evidence);
    if (cause.itemKey === undefined) continue;
    draft.itemKeys.add(cause.itemKey);
    draft.worked ||= (workedOn.get(cause.itemKey) ?? []).some(span =>
      covers(span, at),
    );
    for (const further of ofOthers.get(cause.itemKey) ?? []) {
      if (further.party !== cause.party && covers(further, at)) {
        draft.via.add(further.party);
      }
    }
  }
  return [...drafts.values()]
    .sort(byName)
    .map(({ party, entity, worked, evidence, itemKeys, via }) => ({
      party,
      ...(entity !== undefined && { entity }),
      parts: entitiesOf.size * entitiesOf.get(party)!,
      worked,
      evidence: [...evidence].sort(),
      itemKeys: [...itemKeys].sort(),
      via: [...via].sort(),
    }));
}
