import { Clock, MapOptions, StreamDefinition, ValueStreamMap } from '../model';
import { TimelineColumns } from '../columns';
import { createItemMap } from './createItemMap';

/** Items that a map is made of. @public */
export interface ChosenItems {
  readonly columns: TimelineColumns;
  /** By place in the columns, 0 for an item to leave out; all count where it is absent. */
  readonly chosen?: Uint8Array;
}

/**
 * The map that `computeMap` makes of the same items, made of timelines held
 * as columns. An item that stands in the columns of more than one stream
 * counts as often as it is chosen.
 *
 * @throws RangeError where columns were made for other stages than the stream's.
 * @public
 */
export function mapOfColumns<C extends Clock>(
  given: readonly ChosenItems[],
  stream: StreamDefinition,
  options: MapOptions<C>,
): ValueStreamMap<C> {
  const map = createItemMap(stream, options);
  const stageIds = stream.stages.map(({ id }) => id).join('\n');
  for (const { columns, chosen } of given) {
    if (columns.stageIds.join('\n') !== stageIds) {
      throw new RangeError(
        `The columns hold the stages ${columns.stageIds.join(
          ', ',
        )}, which are not those of ${stream.ref}; make columns for that stream`,
      );
    }
    const { held } = columns;
    for (let place = 0; place < held.items; place++) {
      if (chosen === undefined || chosen[place] !== 0) map.add(held, place);
    }
  }
  return map.build() as ValueStreamMap<C>;
}
