import { Clock, Figure, Instant, MapOptions, StreamDefinition } from '../model';
import { meanFigure, ratioFigure, stated } from '../figure/figure';
import { Charge, createCharges } from './chargeOf';
import { DependencyDelays } from './DependencyDelay';
import { DoneWaits, PlacedWaits } from './doneWaits';
import { addDelay, EdgeDraft, edgeOf } from './edgeDraft';
import { flowTimesOf } from './flowTimesOf';
import { WaitColumns, waitColumnsOf } from './waitColumns';
import { SidesView } from './WaitSide';
import { WaitStretch } from './WaitStretch';

/** How the waits of items are looked at. @public */
export interface DelayView extends SidesView {
  /** The stretches of an item that was done at an instant. */
  stretchesOf(itemKey: string, doneAt: Instant): readonly WaitStretch[];
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
  const waits = waitColumnsOf(done, view.stretchesOf, stream, options);
  const n = done.doneAt.length;
  return delaysOfColumns(
    {
      ...done,
      doneAt: Float64Array.from(done.doneAt),
      choices: new Int32Array(n),
      places: Int32Array.from({ length: n }, (_, place) => place),
    },
    [waits],
    view,
    options,
  );
}

/**
 * The same of stretches that were measured before.
 *
 * @param waits - of the items of each of the choices that `done` was found in
 * @public
 */
export function delaysOfColumns(
  done: PlacedWaits,
  waits: readonly WaitColumns[],
  view: SidesView,
  options: Pick<MapOptions, 'window'>,
): DependencyDelays {
  const drafts = new Map<string, EdgeDraft>();
  const charges = waits.map(columns => createCharges(columns, view, drafts));
  const n = done.places.length;
  let totalWaitMs = 0;
  let autonomous = 0;
  for (let index = 0; index < n; index++) {
    totalWaitMs += done.waitMs[index];
    const choice = done.choices[index];
    const place = done.places[index];
    const { end, ms, causes } = waits[choice];
    let waited = false;
    for (
      let row = place === 0 ? 0 : end[place - 1];
      row < end[place];
      row += 1
    ) {
      const charge = charges[choice].of(causes[row]);
      addStretch(charge, index, ms[row]);
      if (charge.waited) waited = true;
    }
    if (!waited) autonomous++;
  }
  const sums = { selfMs: 0, otherMs: 0, explainedMs: 0 };
  for (const own of charges) own.addTo(sums);
  const state = (figure: Figure) =>
    stated(figure, options.window, done.leftOut);
  const flowTimes = flowTimesOf(done.flowMs);
  return {
    edges: [...drafts.values()]
      .map(draft => edgeOf(draft, done, flowTimes.totalMs, state))
      .sort((a, b) => b.delayMs - a.delayMs || (a.party < b.party ? -1 : 1)),
    selfMs: sums.selfMs,
    otherMs: sums.otherMs,
    // Sums of shares may miss the whole by rounding.
    unexplainedMs: Math.max(0, totalWaitMs - sums.explainedMs),
    totalWaitMs,
    items: n,
    flowTime: state(flowTimes.median),
    meanFlowTime: state(meanFigure(flowTimes.totalMs, n)),
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

/** Adds a stretch of an item to its cause, and to what the item has of each edge. */
function addStretch(charge: Charge, item: number, ms: number): void {
  charge.ms += ms;
  for (const { draft, parts } of charge.edges) {
    addDelay(draft.items, item, ms / parts);
  }
  if (charge.alone) addDelay(charge.alone.alone, item, ms);
}
