import { Exclusion, ExclusionReason, Instant, Window } from '../model';
import { exclusionsOf } from '../map/DoneItems';
import { ChosenItems } from '../map/mapOfColumns';
import { MeasuredItems } from './measureItems';

/** What the items done in a window took, one by one. @public */
export interface DoneWaits {
  readonly keys: readonly string[];
  readonly doneAt: ArrayLike<Instant>;
  /** From start to done. */
  readonly flowMs: Float64Array;
  /** Part of it spent waiting. */
  readonly waitMs: Float64Array;
  readonly leftOut: readonly Exclusion[];
}

/** The same, with where each of them stands. @public */
export interface PlacedWaits extends DoneWaits {
  /** Which of the choices it was found in. */
  readonly choices: Int32Array;
  /** Its place there. */
  readonly places: Int32Array;
  readonly doneAt: Float64Array;
}

/** Items of which some are asked about, measured. @public */
export interface MeasuredChoice extends ChosenItems {
  readonly measured: MeasuredItems;
}

/** First of the items in the order of their ends that ended at an instant or later. */
function firstAt({ byEnd, endedAt }: MeasuredItems, at: Instant): number {
  let low = 0;
  let high = byEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endedAt[byEnd[middle]] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows in the order of the ends. */
interface Range {
  readonly first: number;
  readonly end: number;
}

interface Kept {
  readonly given: readonly MeasuredChoice[];
  readonly ranges: readonly Range[];
  readonly done: PlacedWaits;
}

/** Windows kept of one set of items. */
const MOST_KEPT = 8;

/** By what tells the first choice from others. */
const kept = new WeakMap<object, Kept[]>();

/**
 * Flow time and waiting of each item done in a window: by the choices, and of
 * each in the order in which they were done. An item's episode that stands in
 * more than one of the columns counts as often as it is chosen. Found once for
 * windows that begin and end between the same items: neither choices nor what
 * was measured is changed after it was made.
 *
 * @public
 */
export function doneWaits(
  given: readonly MeasuredChoice[],
  { from, to }: Window,
): PlacedWaits {
  const ranges = given.map(({ measured }) => ({
    first: firstAt(measured, from),
    end: firstAt(measured, to),
  }));
  if (given.length === 0) return doneIn(given, ranges);
  const [{ chosen, measured }] = given;
  const known = kept.get(chosen ?? measured) ?? [];
  kept.set(chosen ?? measured, known);
  const place = known.findIndex(one => isSame(one, given, ranges));
  const [found] = place < 0 ? [] : known.splice(place, 1);
  const own = found ?? { given, ranges, done: doneIn(given, ranges) };
  known.push(own);
  if (known.length > MOST_KEPT) known.shift();
  return own.done;
}

function isSame(
  one: Kept,
  given: readonly MeasuredChoice[],
  ranges: readonly Range[],
): boolean {
  return (
    one.given.length === given.length &&
    one.given.every(
      ({ chosen, measured }, choice) =>
        chosen === given[choice].chosen &&
        measured === given[choice].measured &&
        one.ranges[choice].first === ranges[choice].first &&
        one.ranges[choice].end === ranges[choice].end,
    )
  );
}

function doneIn(
  given: readonly MeasuredChoice[],
  ranges: readonly Range[],
): PlacedWaits {
  const left = new Map<ExclusionReason, number>();
  const room = ranges.reduce((sum, { first, end }) => sum + end - first, 0);
  const choices = new Int32Array(room);
  const places = new Int32Array(room);
  const doneAt = new Float64Array(room);
  const flowMs = new Float64Array(room);
  const waitMs = new Float64Array(room);
  let n = 0;
  given.forEach(({ chosen, measured }, choice) => {
    const { byEnd, fates } = measured;
    const { first, end } = ranges[choice];
    for (let row = first; row < end; row++) {
      const place = byEnd[row];
      if (chosen?.[place] === 0) continue;
      const fate = fates[place];
      if (fate === 'counted') {
        choices[n] = choice;
        places[n] = place;
        doneAt[n] = measured.endedAt[place];
        flowMs[n] = measured.flowMs[place];
        waitMs[n] = measured.waitMs[place];
        n++;
      } else if (fate !== undefined) {
        left.set(fate, (left.get(fate) ?? 0) + 1);
      }
    }
  });
  return {
    // Sums ask for none of them, and there are tens of thousands.
    get keys() {
      const { length } = this.places;
      return Array.from({ length }, (_, index) => {
        const { held } = given[choices[index]].columns;
        return held.keys[places[index]];
      });
    },
    choices: choices.subarray(0, n),
    places: places.subarray(0, n),
    doneAt: doneAt.subarray(0, n),
    flowMs: flowMs.subarray(0, n),
    waitMs: waitMs.subarray(0, n),
    leftOut: exclusionsOf(left),
  };
}
