/**
 * Value streams and work items in the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleValueStream as default } from './module';
export type { ItemDocument } from './collate/ItemDocument';
export type { StreamDocument } from './collate/StreamDocument';
