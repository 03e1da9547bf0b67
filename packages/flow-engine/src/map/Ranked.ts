import { Timeline } from '../model';
import { ColumnItem, columnItem, readItem } from '../columns/ColumnItem';
import { createItemColumns } from '../columns/ItemColumns';
import { writeItem } from '../columns/writeItem';
import { keepWith } from '../kept';
import { StageTable } from './StageTable';

/** A timeline with its rows in columns, over which a map's definitions go. */
export interface Ranked extends ColumnItem {
  readonly timeline: Timeline;
}

interface Kept {
  readonly stageIds: string;
  readonly items: readonly Ranked[];
}

const kept = keepWith<readonly Timeline[], Kept>();

/** Items of a list with their rows; the list, which is never changed, keeps those of the stages last asked for. */
export function rankedItems(
  timelines: readonly Timeline[],
  table: StageTable,
): readonly Ranked[] {
  const stageIds = [...table.orderOf.keys()].join('\n');
  const known = kept.get(timelines);
  if (known?.stageIds === stageIds) return known.items;
  const items = rankItems(timelines, table);
  kept.set(timelines, { stageIds, items });
  return items;
}

export function rankItems(
  timelines: readonly Timeline[],
  { orderOf }: StageTable,
): readonly Ranked[] {
  const columns = createItemColumns();
  for (const timeline of timelines) writeItem(columns, timeline, orderOf);
  return timelines.map((timeline, place) => {
    const item = { timeline, ...columnItem(columns) };
    readItem(item, columns, place);
    return item;
  });
}
