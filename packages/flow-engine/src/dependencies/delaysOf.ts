import { Clock, Figure, Instant, MapOptions, StreamDefinition } from '../model';
import { meanFigure, ratioFigure, stated } from '../figure/figure';
import { quantileFigure } from '../figure/quantileFigure';
import { Meter } from '../map/Meter';
import { DependencyDelays } from './DependencyDelay';
import { DoneWaits } from './doneWaits';
import { createEdgeDraft, EdgeDraft, edgeOf } from './edgeDraft';
import { DependencyEvidence } from './WaitCause';
import { WaitShare, WaitStretch } from './WaitStretch';

/**
 * Where a share counts in a view: to a party, to the viewed group itself
 * (`self`), or to nobody that may be shown (`hidden`).
 *
 * @public
 */
export type WaitSide =
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'hidden' };

/** How the waits of items are looked at. @public */
export interface DelayView {
  /** The stretches of an item that was done at an instant. */
  stretchesOf(itemKey: string, doneAt: Instant): readonly WaitStretch[];
  sideOf(share: WaitShare): WaitSide;
  /** Kinds of evidence asked for; all where absent. */
  readonly evidence?: ReadonlySet<DependencyEvidence>;
}

/** One party if it alone is waited for, through however many of its entities. */
function onlyParty(sides: readonly WaitSide[]): string | undefined {
  const [first] = sides;
  return first?.kind === 'party' &&
    sides.every(side => side.kind === 'party' && side.party === first.party)
    ? first.party
    : undefined;
}

/**
 * For whom the items of a stream waited, as one view of it shows. What is
 * hidden from a reader is unexplained to them.
 *
 * @public
 */
export function delaysOf<C extends Clock>(
  done: DoneWaits,
  view: DelayView,
  stream: StreamDefinition,
  options: MapOptions<C>,
): DependencyDelays {
  const meter = new Meter(stream, options.clock, options.basis);
  const drafts = new Map<string, EdgeDraft>();
  let selfMs = 0;
  let otherMs = 0;
  let explainedMs = 0;
  let totalWaitMs = 0;
  let autonomous = 0;
  const n = done.keys.length;
  for (let index = 0; index < n; index++) {
    totalWaitMs += done.waitMs[index];
    let waited = false;
    for (const stretch of view.stretchesOf(
      done.keys[index],
      done.doneAt[index],
    )) {
      if (stretch.stalled && options.basis === 'state') continue;
      const ms = meter.elapsed(stretch.from, stretch.to);
      if (ms === 0) continue;
      const sides = stretch.shares.map(share => view.sideOf(share));
      const alone = onlyParty(sides);
      let aloneCounted = false;
      for (const [place, share] of stretch.shares.entries()) {
        const side = sides[place];
        if (side.kind === 'hidden') continue;
        const part = ms / share.parts;
        explainedMs += part;
        if (side.kind === 'self') {
          selfMs += part;
          continue;
        }
        waited = true;
        if (
          view.evidence &&
          !share.evidence.some(kind => view.evidence!.has(kind))
        ) {
          otherMs += part;
          continue;
        }
        let draft = drafts.get(side.party);
        if (!draft) {
          draft = createEdgeDraft(side.party);
          drafts.set(side.party, draft);
        }
        draft.add(index, part, share);
        if (alone !== undefined && !aloneCounted) {
          aloneCounted = true;
          draft.addAlone(index, ms);
        }
      }
    }
    if (!waited) autonomous++;
  }
  const state = (figure: Figure) =>
    stated(figure, options.window, done.leftOut);
  const total = done.flowMs.reduce((sum, ms) => sum + ms, 0);
  return {
    edges: [...drafts.values()]
      .map(draft => edgeOf(draft, done, total, state))
      .sort((a, b) => b.delayMs - a.delayMs || (a.party < b.party ? -1 : 1)),
    selfMs,
    otherMs,
    // Sums of shares may miss the whole by rounding.
    unexplainedMs: Math.max(0, totalWaitMs - explainedMs),
    totalWaitMs,
    items: n,
    flowTime: state(quantileFigure(done.flowMs, 0.5, 'ms')),
    meanFlowTime: state(meanFigure(total, n)),
    autonomy: state(
      ratioFigure(
        autonomous,
        n,
        n,
        'share of items that waited for nobody else',
      ),
    ),
  };
}
