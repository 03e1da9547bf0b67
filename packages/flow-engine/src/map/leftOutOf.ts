import { Exclusion, ExclusionReason } from '../model';
import { DoneItems, exclusionsOf } from './DoneItems';

/** How many of a window's items were left out for each reason. */
export function leftOutOf({
  uncounted,
  notDone,
}: DoneItems): readonly Exclusion[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of [...uncounted, ...notDone]) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return exclusionsOf(counts);
}
