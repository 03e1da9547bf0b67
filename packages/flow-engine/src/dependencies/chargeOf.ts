import { addShare, createEdgeDraft, EdgeDraft } from './edgeDraft';
import { WaitColumns } from './waitColumns';
import { SidesView, WaitSide } from './WaitSide';
import { WaitShare } from './WaitStretch';

/** Where stretches of one cause count in a view, and how long they were. */
export interface Charge {
  /** Of all stretches together. */
  ms: number;
  /** Whether anybody else was waited for. */
  readonly waited: boolean;
  readonly edges: readonly {
    readonly draft: EdgeDraft;
    readonly share: WaitShare;
    readonly parts: number;
  }[];
  /** The one party that is waited for through all shares. */
  readonly alone?: EdgeDraft;
  /** Parts of the shares that are the group's own, and of those by kinds that were not asked for. */
  readonly self: readonly number[];
  readonly other: readonly number[];
}

/** Charges of columns, worked out as their causes are met. */
export interface Charges {
  of(cause: number): Charge;
  /** Adds what was charged to the drafts, and the rest to these sums. */
  addTo(sums: { selfMs: number; otherMs: number; explainedMs: number }): void;
}

/** @param drafts - of all parties met so far, to which those of these columns are added */
export function createCharges(
  { shares }: WaitColumns,
  view: SidesView,
  drafts: Map<string, EdgeDraft>,
): Charges {
  const charges: (Charge | undefined)[] = new Array(shares.length).fill(
    undefined,
  );
  return {
    of(cause) {
      let charge = charges[cause];
      if (!charge) {
        charge = chargeOf(shares[cause], view, drafts);
        charges[cause] = charge;
      }
      return charge;
    },
    addTo(sums) {
      for (const charge of charges) {
        if (!charge) continue;
        const { ms, edges, self, other } = charge;
        for (const { draft, share, parts } of edges) {
          addShare(draft, ms / parts, share);
          sums.explainedMs += ms / parts;
        }
        for (const parts of self) {
          sums.selfMs += ms / parts;
          sums.explainedMs += ms / parts;
        }
        for (const parts of other) {
          sums.otherMs += ms / parts;
          sums.explainedMs += ms / parts;
        }
      }
    },
  };
}

/** One party if it alone is waited for, through however many of its entities. */
function onlyParty(sides: readonly WaitSide[]): string | undefined {
  const [first] = sides;
  return first?.kind === 'party' &&
    sides.every(side => side.kind === 'party' && side.party === first.party)
    ? first.party
    : undefined;
}

function chargeOf(
  shares: readonly WaitShare[],
  { sideOf, evidence }: SidesView,
  drafts: Map<string, EdgeDraft>,
): Charge {
  const sides = shares.map(share => sideOf(share));
  const edges: { draft: EdgeDraft; share: WaitShare; parts: number }[] = [];
  const self: number[] = [];
  const other: number[] = [];
  for (const [place, share] of shares.entries()) {
    const side = sides[place];
    const { parts } = share;
    if (side.kind === 'hidden') continue;
    if (side.kind === 'self') {
      self.push(parts);
    } else if (evidence && !share.evidence.some(kind => evidence.has(kind))) {
      other.push(parts);
    } else {
      let draft = drafts.get(side.party);
      if (!draft) {
        draft = createEdgeDraft(side.party);
        drafts.set(side.party, draft);
      }
      edges.push({ draft, share, parts });
    }
  }
  const alone = onlyParty(sides);
  return {
    ms: 0,
    waited: sides.some(({ kind }) => kind === 'party'),
    edges,
    // Where none of its kinds was asked for there is no edge to be alone with.
    ...(alone !== undefined && edges.length > 0 && { alone: edges[0].draft }),
    self,
    other,
  };
}
