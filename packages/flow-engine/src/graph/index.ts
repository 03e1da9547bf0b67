export { buildCommitGraph } from './CommitGraph';
export type { CommitGraph } from './CommitGraph';
export { firstContaining } from './firstContaining';
export type { Marker } from './firstContaining';
export { absorbMerges } from './absorbMerges';
export { absorbSquashes, firstContainingCopy } from './copies';
