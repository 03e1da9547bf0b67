import { Instant, StreamDefinition, Timeline } from '../model';
import { livingItems } from '../map/DoneItems';
import { uniqueItems } from '../map/uniqueItems';

/**
 * When items became ready for release: the entry to a stage of class
 * `await-release` or any later one from which they never went back. Items
 * that were abandoned, or stand before it, have none; nor has any in a stream
 * without such a stage.
 *
 * @public
 */
export function readyInstants(
  timelines: readonly Timeline[],
  { stages }: StreamDefinition,
): readonly Instant[] {
  const awaiting = stages.findIndex(
    stage => stage.class === 'await-release' || stage.class === 'release',
  );
  if (awaiting < 0) return [];
  const ready = new Set(stages.slice(awaiting).map(({ id }) => id));
  return livingItems(uniqueItems(timelines)).flatMap(({ state, visits }) => {
    if (state === 'abandoned') return [];
    let since: Instant | undefined;
    for (const { stageId, from } of visits) {
      if (stageId === null || !ready.has(stageId)) since = undefined;
      else since ??= from;
    }
    return since === undefined ? [] : [since];
  });
}
