export { createTimelineColumns } from './createTimelineColumns';
export type { GrowingColumns, TimelineColumns } from './createTimelineColumns';
export type { DescribedItems } from './DescribedItems';
export type { ItemColumns } from './ItemColumns';
export type { Names } from './Names';
export type { CopiedItems, Renewal } from './Renewal';
