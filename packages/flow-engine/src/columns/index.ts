export { createTimelineColumns } from './createTimelineColumns';
export type {
  GrowingColumns,
  Renewal,
  TimelineColumns,
} from './createTimelineColumns';
export type { DescribedItems } from './DescribedItems';
export type { ItemColumns } from './ItemColumns';
export type { Names } from './Names';
export type { CopiedItems } from './CopiedItems';
