import {
  Clock,
  MapOptions,
  StreamDefinition,
  ValueStreamMap,
  Window,
} from '../model';
import { TimelineColumns } from '../columns';
import { ItemMap } from './ItemMap';

/** Items that a map is made of. @public */
export interface ChosenItems {
  readonly columns: TimelineColumns;
  /** By place in the columns, 0 for an item to leave out; all count where it is absent. */
  readonly chosen?: Uint8Array;
}

function isChosen({ chosen }: ChosenItems, place: number): boolean {
  return chosen === undefined || chosen[place] !== 0;
}

function endedIn(given: readonly ChosenItems[], { from, to }: Window): number {
  let ended = 0;
  for (const items of given) {
    const { items: length, endedAt } = items.columns.held;
    for (let place = 0; place < length; place++) {
      const at = endedAt[place];
      if (at >= from && at < to && isChosen(items, place)) ended++;
    }
  }
  return ended;
}

/**
 * Items added in one call. What is called often is compiled once and for all
 * later maps; a loop that is entered once in a map is compiled in each anew.
 */
const BATCH = 1_000;

/**
 * The last map made, emptied. While it is there the shapes of its objects stay
 * known, and with them what was compiled for them.
 */
const last: { map?: ItemMap } = {};

function addBatch(
  map: ItemMap,
  items: ChosenItems,
  from: number,
  to: number,
): void {
  const { held } = items.columns;
  for (let place = from; place < to; place++) {
    if (isChosen(items, place)) map.add(held, place);
  }
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
  const map = new ItemMap(stream, options, endedIn(given, options.window));
  const stageIds = stream.stages.map(({ id }) => id).join('\n');
  for (const items of given) {
    const { columns } = items;
    if (columns.stageIds.join('\n') !== stageIds) {
      throw new RangeError(
        `The columns hold the stages ${columns.stageIds.join(
          ', ',
        )}, which are not those of ${stream.ref}; make columns for that stream`,
      );
    }
    map.readKept(columns.held);
    const { items: length } = columns.held;
    for (let from = 0; from < length; from += BATCH) {
      addBatch(map, items, from, Math.min(from + BATCH, length));
    }
  }
  const built = map.build() as ValueStreamMap<C>;
  map.release();
  last.map = map;
  return built;
}
