import { PatchedChange } from '../linkByPatchId';
import { LinkRow } from '../LinkRow';
import { LaneGraph } from './LaneGraph';
import { MarkerLane } from './MarkerLane';

/** Globs by service, sorted by service, where its entities narrow the repository to paths. */
export type ServicePaths = readonly (readonly [
  service: string,
  globs: readonly string[],
])[];

/** What is known of a lane from walking it, and enough to go on from there. */
export interface LaneState {
  readonly graph: LaneGraph;
  lanes: MarkerLane[];
  readonly paths: ServicePaths;
  /** By service with paths: for each place one of the numbers below. */
  readonly touching: Uint8Array[];
  /** Changes with commits in the lane, where patch ids are known. */
  patched: readonly PatchedChange[];
  /** Links of rules that look at the lane as a whole. */
  links: readonly LinkRow[];
}

export const TOUCHES_UNKNOWN = 0;
export const TOUCHES_NOT = 1;
export const TOUCHES = 2;

export function createLaneState(paths: ServicePaths): LaneState {
  return {
    graph: new LaneGraph(),
    lanes: [],
    paths,
    touching: paths.map(() => new Uint8Array(0)),
    patched: [],
    links: [],
  };
}
