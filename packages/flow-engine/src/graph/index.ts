export { buildCommitGraph } from './CommitGraph';
export type { CommitGraph } from './CommitGraph';
export { firstContaining, firstMarkers } from './firstContaining';
export type { FirstMarkers, Marker } from './firstContaining';
export { absorbMerges } from './absorbMerges';
export {
  absorbSquashes,
  firstContainingCopy,
  firstMarkersOfCopies,
} from './copies';
