import { Instant, StreamDefinition, Timeline } from '../model';
import { fateOf } from '../map/DoneItems';
import { doneInstant } from '../map/doneInstant';
import { rankItems } from '../map/Ranked';
import { stageTable } from '../map/StageTable';

/**
 * When an item's durations count: the instant at which it was done by the
 * stream's reopen policy. `null` where it is not done, or is left out of all
 * durations whatever the window: a container, or one of unknown times.
 *
 * @public
 */
export function countedDoneAt(
  timeline: Timeline,
  stream: StreamDefinition,
): Instant | null {
  const table = stageTable(stream);
  const [item] = rankItems([timeline], table);
  const doneAt = doneInstant(timeline, stream.reopenPolicy);
  const ever = { from: -Infinity, to: Infinity };
  return fateOf(item, doneAt, ever, table) === 'counted' ? doneAt : null;
}
