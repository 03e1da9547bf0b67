import { Timeline, Visit } from '../../model';
import { DEFAULT_STAGES } from '../../stages';
import { columnItem, ColumnItem, readItem } from '../ColumnItem';
import { createTimelineColumns } from '../createTimelineColumns';
import { createItemColumns } from '../ItemColumns';

export const STAGES = DEFAULT_STAGES.filter(({ id }) =>
  ['ready', 'development', 'released'].includes(id),
);

export const visit = (
  stageId: string | null,
  from: number,
  to: number | null,
  more: Partial<Visit> = {},
): Visit => ({ stageId, from, to, entry: 'forward', because: [], ...more });

export const bare = (
  itemKey: string,
  more: Partial<Timeline> = {},
): Timeline => ({
  streamRef: 'valuestream:default/payments',
  itemKey,
  episode: 1,
  labels: [],
  state: 'open',
  createdAt: 5,
  endedAt: null,
  firstDoneAt: null,
  startedAt: null,
  visits: [],
  blocked: [],
  worked: [],
  mergedOnly: false,
  container: false,
  traced: false,
  ...more,
});

export function columnsOf(...timelines: Timeline[]) {
  const columns = createTimelineColumns({ stages: STAGES });
  columns.add(timelines);
  return columns;
}

/** An item read back out of the columns, over one read before. */
export function readBack(timelines: Timeline[], place: number): ColumnItem {
  const { held } = columnsOf(...timelines);
  const item = columnItem(createItemColumns());
  for (let i = 0; i <= place; i++) readItem(item, held, i);
  return item;
}
