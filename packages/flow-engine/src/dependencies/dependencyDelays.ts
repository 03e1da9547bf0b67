import { MapOptions, StreamDefinition, Timeline } from '../model';
import { createTimelineColumns } from '../columns/createTimelineColumns';
import { doneInstant } from '../map/doneInstant';
import { uniqueItems } from '../map/uniqueItems';
import { delaysOf } from './delaysOf';
import { DependencyDelays } from './DependencyDelay';
import { doneWaits } from './doneWaits';
import { measureItems } from './measureItems';
import { WaitKnowledge } from './WaitCause';
import { WaitStretch } from './WaitStretch';
import { waitStretches } from './waitStretches';

/**
 * For whom the items done in a window waited, from start to done. Each waiting
 * instant divides equally among the parties it had a cause to wait for, the
 * item's own one among them; what falls to members of the viewed group is
 * `self`, and an instant without a cause is unexplained. In a chain the direct
 * cause is charged.
 *
 * @param group - refs of the viewed group, whose members are `self`
 * @public
 */
export function dependencyDelays(
  timelines: readonly Timeline[],
  knowledge: WaitKnowledge,
  group: ReadonlySet<string>,
  stream: StreamDefinition,
  options: MapOptions,
): DependencyDelays {
  const columns = createTimelineColumns(stream);
  const unique = uniqueItems(timelines);
  columns.add(unique);
  const stretches = new Map<string, readonly WaitStretch[]>();
  for (const timeline of unique) {
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    if (doneAt === null) continue;
    const own = waitStretches(timeline, doneAt, knowledge, stream);
    if (own.length > 0) stretches.set(`${timeline.itemKey}\n${doneAt}`, own);
  }
  return delaysOf(
    doneWaits(
      [{ columns, measured: measureItems(columns, stream, options) }],
      options.window,
    ),
    {
      stretchesOf: (itemKey, doneAt) =>
        stretches.get(`${itemKey}\n${doneAt}`) ?? [],
      sideOf: ({ party, entity }) =>
        group.has(party) || (entity !== undefined && group.has(entity))
          ? { kind: 'self' }
          : { kind: 'party', party },
    },
    stream,
    options,
  );
}
