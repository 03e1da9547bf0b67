import { Timeline } from '../model';
import { ColumnItem, columnItem, readItem } from '../columns/ColumnItem';
import { createItemColumns } from '../columns/ItemColumns';
import { writeItem } from '../columns/writeItem';
import { StageTable } from './StageTable';

/** A timeline with its rows in columns, over which a map's definitions go. */
export interface Ranked extends ColumnItem {
  readonly timeline: Timeline;
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
