export { createTimelineColumns } from './createTimelineColumns';
export type { DescribedItems, TimelineColumns } from './createTimelineColumns';
export type { ItemColumns } from './ItemColumns';
export type { Names } from './Names';
