import { describeSample, SampleSummary } from '../process/describeSample';
import { StatusHistory } from './StatusHistory';

/**
 * Milliseconds of every stay that has ended, by status, each stay for itself;
 * a stay that still runs has no length yet.
 *
 * @public
 */
export function timeInStatus(
  histories: readonly StatusHistory[],
): ReadonlyMap<string, SampleSummary> {
  const stays = new Map<string, number[]>();
  for (const { moves } of histories) {
    for (let i = 1; i < moves.length; i++) {
      const { at, status } = moves[i - 1];
      const known = stays.get(status);
      if (known) known.push(moves[i].at - at);
      else stays.set(status, [moves[i].at - at]);
    }
  }
  return new Map(
    [...stays].map(([status, ms]) => [status, describeSample(ms)]),
  );
}
