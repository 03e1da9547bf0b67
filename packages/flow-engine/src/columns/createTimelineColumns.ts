import { StreamDefinition, Timeline } from '../model';
import { calendarOf } from '../time/calendarOf';
import { createSeen } from '../map/uniqueItems';
import { CopiedItems } from './CopiedItems';
import { copyItems } from './copyItems';
import {
  copyDescription,
  createDescription,
  DescribedItems,
  describeItem,
} from './DescribedItems';
import { createItemColumns, ItemColumns } from './ItemColumns';
import { workingTimes, workingTimesBytes } from './workingTimes';
import { writeItem } from './writeItem';

/**
 * Timelines of a stream held as columns of numbers. They take a fraction of
 * the memory of the timelines, and maps of them are made many times faster.
 *
 * @public
 */
export interface TimelineColumns {
  /**
   * Other columns, with other timelines in the place of those of some items.
   * Both the timelines and the columns are in order of item and episode.
   */
  withItems(
    itemKeys: Iterable<string>,
    timelines: readonly Timeline[],
  ): TimelineColumns;
  /** Where they are others' with some items in the place of theirs. */
  readonly renewal?: Renewal;
  /** Ids of the stages, in order, that the columns name by their places. */
  readonly stageIds: readonly string[];
  /** What maps are made of. */
  readonly held: ItemColumns;
  /** What items may be chosen by. */
  readonly described: DescribedItems;
  /** Bytes of the columns of numbers, with the room that they have to grow and the working times kept with them; without the texts. */
  readonly bytes: number;
}

/**
 * What columns have in common with those that they were made of: what was
 * worked out of an item there holds here too.
 *
 * @public
 */
export interface Renewal {
  /** Held weakly: they are kept for nobody but whom they are still asked by. */
  readonly of: WeakRef<TimelineColumns>;
  /** In the order of their places; all items but these may be others. */
  readonly copied: readonly CopiedItems[];
}

/** Columns that are being filled. @public */
export interface GrowingColumns extends TimelineColumns {
  /** Adds timelines behind those there. An item's episode given more than once counts once, the first time. */
  add(timelines: Iterable<Timeline>): void;
}

const bytesOf = (columns: object) =>
  Object.values(columns)
    .filter(ArrayBuffer.isView)
    .reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * Makes columns for timelines of a stream, which may be added in any order
 * and in chunks of any size. Where the calendar is given, the working time of
 * visits is measured as they are added, and not by the first map that asks.
 *
 * @public
 */
export function createTimelineColumns({
  stages,
  calendar,
}: Pick<StreamDefinition, 'stages'> &
  Partial<Pick<StreamDefinition, 'calendar'>>): GrowingColumns {
  const orderOf = new Map(stages.map(({ id }, order) => [id, order]));
  const stageIds = stages.map(({ id }) => id);
  const measure = (held: ItemColumns) =>
    calendar && workingTimes(held, calendarOf(calendar));

  function columnsOf(
    held: ItemColumns,
    described: DescribedItems,
    renewal?: Renewal,
  ): TimelineColumns {
    const own: TimelineColumns = {
      ...(renewal && { renewal }),
      withItems(itemKeys, timelines) {
        const others = createItemColumns(held);
        const names = createDescription(described);
        const replaced = new Set(itemKeys);
        let next = 0;
        let from = 0;
        const copied: CopiedItems[] = [];
        const copyTo = (end: number) => {
          if (end <= from) return;
          copied.push({ first: from, end, at: others.items });
          copyDescription(described, names, others.items, { first: from, end });
          copyItems(held, others, from, end);
        };
        const writeBefore = (key?: string) => {
          while (
            next < timelines.length &&
            (key === undefined || timelines[next].itemKey < key)
          ) {
            describeItem(names, others.items, timelines[next]);
            writeItem(others, timelines[next++], orderOf);
          }
          measure(others);
        };
        for (let item = 0; item < held.items; item++) {
          const key = held.keys[item];
          const isReplaced = replaced.has(key);
          const isPassed =
            next < timelines.length && timelines[next].itemKey < key;
          if (isReplaced || isPassed) {
            copyTo(item);
            writeBefore(key);
            from = isReplaced ? item + 1 : item;
          }
        }
        copyTo(held.items);
        writeBefore();
        return columnsOf(others, names, { of: new WeakRef(own), copied });
      },
      stageIds,
      held,
      described,
      get bytes() {
        return bytesOf(held) + bytesOf(described) + workingTimesBytes(held);
      },
    };
    return own;
  }

  const held = createItemColumns();
  const described = createDescription();
  const isNew = createSeen();
  return Object.assign(columnsOf(held, described), {
    add(timelines: Iterable<Timeline>) {
      for (const timeline of timelines) {
        if (!isNew(timeline)) continue;
        describeItem(described, held.items, timeline);
        writeItem(held, timeline, orderOf);
      }
      measure(held);
    },
  });
}
