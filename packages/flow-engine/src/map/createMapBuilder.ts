import {
  MapOptions,
  StreamDefinition,
  Timeline,
  ValueStreamMap,
} from '../model';
import { clearColumns, createItemColumns } from '../columns/ItemColumns';
import { writeItem } from '../columns/writeItem';
import { ItemMap } from './ItemMap';
import { stageTable } from './StageTable';
import { createSeen } from './uniqueItems';

/**
 * A value stream map in the making, fed with timelines in any order and in
 * chunks of any size. Of an item it keeps its key and some numbers, and
 * nothing of one that ended before the window, so that the timelines
 * themselves need not be held.
 *
 * @public
 */
export interface MapBuilder {
  /** An item's episode given more than once counts once, the first time. */
  add(timelines: Iterable<Timeline>): void;
  /** The map of what has been added so far. */
  build(): ValueStreamMap;
}

/**
 * Makes a map in one pass over its items.
 *
 * @public
 */
export function createMapBuilder(
  stream: StreamDefinition,
  options: MapOptions,
): MapBuilder {
  const { orderOf } = stageTable(stream);
  const map = new ItemMap(stream, options);
  const isNew = createSeen();
  // One item at a time stands in these, so that what is small stays near.
  const columns = createItemColumns();
  return {
    add(timelines) {
      for (const timeline of timelines) {
        const { endedAt } = timeline;
        if (endedAt !== null && endedAt < map.earliest) continue;
        if (!isNew(timeline)) continue;
        clearColumns(columns);
        writeItem(columns, timeline, orderOf);
        map.add(columns, 0);
      }
    },
    build: () => map.build(),
  };
}
