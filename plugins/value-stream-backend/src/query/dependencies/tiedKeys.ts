import { keepWith, PlacedWaits } from '@value-stream/flow-engine';
import { StreamWaits } from './createWaitReader';

type Ties = StreamWaits['ties'];

interface Kept {
  readonly ties: readonly Ties[];
  readonly keys: ReadonlySet<string>;
}

const kept = keepWith<PlacedWaits, Kept>();

/** Keys of the done items that have a tie, found once for as long as both are kept. */
export function tiedKeys(
  done: PlacedWaits,
  ties: readonly Ties[],
): ReadonlySet<string> {
  const known = kept.get(done);
  if (
    known?.ties.length === ties.length &&
    known.ties.every((own, place) => own === ties[place])
  ) {
    return known.keys;
  }
  const tied = new Set(ties.flatMap(own => own.map(tie => tie.item_key)));
  const keys = new Set(done.keys.filter(key => tied.has(key)));
  kept.set(done, { ties, keys });
  return keys;
}
