import {
  Basis,
  Instant,
  Span,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { classifySegments } from '../timeline/classifySegments';
import { DependencyEvidence, WaitCause, WaitKnowledge } from './WaitCause';

/** One party to a wait; undefined is the item's own group. */
export interface WaitParty {
  readonly party: string | undefined;
  /** It worked on what was waited for. */
  readonly worked: boolean;
  readonly evidence: ReadonlySet<DependencyEvidence>;
  readonly via: ReadonlySet<string>;
}

/** A stretch of waiting with the same parties throughout. */
export interface SharedWait extends Window {
  readonly parties: readonly WaitParty[];
}

const covers = ({ from, to }: Span, at: Instant) =>
  from <= at && (to === null || at < to);

function partiesAt(
  at: Instant,
  causes: readonly WaitCause[],
  { causes: all, workedOn }: WaitKnowledge,
  group: ReadonlySet<string>,
): readonly WaitParty[] {
  const parties = new Map<
    string | undefined,
    {
      worked: boolean;
      evidence: Set<DependencyEvidence>;
      via: Set<string>;
    }
  >();
  for (const cause of causes) {
    if (!covers(cause, at)) continue;
    const party = group.has(cause.party) ? undefined : cause.party;
    let known = parties.get(party);
    if (!known) {
      known = { worked: false, evidence: new Set(), via: new Set() };
      parties.set(party, known);
    }
    known.evidence.add(cause.evidence);
    if (cause.itemKey === undefined) continue;
    known.worked ||= (workedOn.get(cause.itemKey) ?? []).some(span =>
      covers(span, at),
    );
    for (const further of all.get(cause.itemKey) ?? []) {
      if (further.party !== cause.party && covers(further, at)) {
        known.via.add(further.party);
      }
    }
  }
  return [...parties].map(([party, known]) => ({ party, ...known }));
}

/** The waiting of an item from start to done, cut wherever its parties may change. */
export function shareWaits(
  timeline: Timeline,
  doneAt: Instant,
  knowledge: WaitKnowledge,
  group: ReadonlySet<string>,
  stream: StreamDefinition,
  basis: Basis,
): readonly SharedWait[] {
  const start = timeline.startedAt;
  if (start === null) return [];
  const causes = knowledge.causes.get(timeline.itemKey) ?? [];
  const related: readonly Span[] = [
    ...causes,
    ...causes.flatMap(({ itemKey }) =>
      itemKey === undefined
        ? []
        : [
            ...(knowledge.workedOn.get(itemKey) ?? []),
            ...(knowledge.causes.get(itemKey) ?? []),
          ],
    ),
  ];
  const borders = [
    ...new Set(
      related.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ),
  ].sort((a, b) => a - b);
  return classifySegments(timeline, stream, basis, doneAt)
    .filter(s => s.class !== 'active' && s.class !== 'unknown' && s.to > start)
    .flatMap(segment => {
      const from = Math.max(segment.from, start);
      const cuts = [
        from,
        ...borders.filter(at => at > from && at < segment.to),
        segment.to,
      ];
      return cuts.slice(1).map((to, i) => ({
        from: cuts[i],
        to,
        parties: partiesAt(cuts[i], causes, knowledge, group),
      }));
    });
}
