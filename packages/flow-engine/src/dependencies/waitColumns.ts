import { Basis, Clock, Instant, StreamDefinition } from '../model';
import { CopiedItems } from '../columns';
import { eachItem } from '../columns/CopiedItems';
import { Meter } from '../map/Meter';
import { WaitShare, WaitStretch } from './WaitStretch';

/**
 * For whom items waited, measured and held as columns of numbers, so that a
 * window is summed up without touching a stretch's objects. Those with the
 * same shares, whatever their items, stand together as one cause.
 *
 * @public
 */
export interface WaitColumns {
  /** Row behind the last stretch of the item at a place. */
  readonly end: Int32Array;
  /** By row, on the clock and basis that they were measured on; above 0. */
  readonly ms: Float64Array;
  /** By row, the place of what was waited for in `shares`. */
  readonly causes: Int32Array;
  readonly shares: readonly (readonly WaitShare[])[];
}

/** What was measured before, of which a part still holds. @public */
export interface WaitsBefore {
  readonly waits: WaitColumns;
  /** Items that stand in both. */
  readonly copied: readonly CopiedItems[];
  /** Whether the stretches of one of them, by its place now, may be others than they were. */
  isOther(place: number): boolean;
}

/**
 * Measures the stretches of items by their places.
 *
 * @param before - measured in the same way: what still holds is taken over
 * @public
 */
export function createWaitColumns(
  items: number,
  stretchesOf: (place: number) => readonly WaitStretch[],
  stream: StreamDefinition,
  { clock, basis }: { readonly clock: Clock; readonly basis: Basis },
  before?: WaitsBefore,
): WaitColumns {
  const meter = new Meter(stream, clock, basis);
  const end = new Int32Array(items);
  const ms: number[] = [];
  const causes: number[] = [];
  const shares = [...(before?.waits.shares ?? [])];
  const known = new Map(shares.map((own, cause) => [nameOf(own), cause]));
  const measure = (place: number) => {
    for (const stretch of stretchesOf(place)) {
      if (stretch.stalled && basis === 'state') continue;
      const elapsed = meter.elapsed(stretch.from, stretch.to);
      if (elapsed === 0) continue;
      const name = nameOf(stretch.shares);
      let cause = known.get(name);
      if (cause === undefined) {
        cause = shares.length;
        shares.push(stretch.shares);
        known.set(name, cause);
      }
      ms.push(elapsed);
      causes.push(cause);
    }
    end[place] = ms.length;
  };
  const takeOver = (waits: WaitColumns, was: number, place: number) => {
    for (
      let row = was === 0 ? 0 : waits.end[was - 1];
      row < waits.end[was];
      row++
    ) {
      ms.push(waits.ms[row]);
      causes.push(waits.causes[row]);
    }
    end[place] = ms.length;
  };
  eachItem(before?.copied ?? [], items, {
    copied(run) {
      for (let was = run.first; was < run.end; was++) {
        const place = run.at + was - run.first;
        if (before!.isOther(place)) measure(place);
        else takeOver(before!.waits, was, place);
      }
    },
    other: measure,
  });
  return {
    end,
    ms: Float64Array.from(ms),
    causes: Int32Array.from(causes),
    shares,
  };
}

/** The same of items by their keys and the instants at which they were done. */
export function waitColumnsOf(
  { keys, doneAt }: { keys: readonly string[]; doneAt: ArrayLike<Instant> },
  stretchesOf: (itemKey: string, doneAt: Instant) => readonly WaitStretch[],
  stream: StreamDefinition,
  measured: { readonly clock: Clock; readonly basis: Basis },
): WaitColumns {
  return createWaitColumns(
    keys.length,
    place => stretchesOf(keys[place], doneAt[place]),
    stream,
    measured,
  );
}

/** All of shares but the items waited for, which no sum tells apart. */
function nameOf(shares: readonly WaitShare[]): string {
  let name = '';
  for (const { party, entity, parts, worked, evidence, via } of shares) {
    name += `${party}\n${entity}\n${parts}\n${worked}\n${evidence.join()}\n${via.join()}\n\n`;
  }
  return name;
}
