export { wasteSize } from './wasteSize';
export type { WasteSize } from './wasteSize';
