import { Instant, StageClass } from '../model';

/** Where one track stands: not yet begun, at work in a class of stage, delivered or withdrawn. */
export type TrackState = StageClass | 'not-begun' | 'delivered' | 'withdrawn';

/** What a track's facts of one instant left behind. */
export interface TrackStep {
  readonly at: Instant;
  readonly state: TrackState;
  /** A changed request, a failed run or deployment, or a revert: a backward step is then a return. */
  readonly rework: boolean;
  readonly because: readonly string[];
}

/** One linked change, or commit where no change is known, as its own facts tell it. */
export interface Track {
  /** Key of the change or commit. */
  readonly key: string;
  /** Its own keys: itself and its commits. */
  readonly own: ReadonlySet<string>;
  /** Runs, artifacts, releases, deployments and approvals it went through. */
  readonly downstream: ReadonlySet<string>;
  readonly steps: readonly TrackStep[];
  /** It reverts or fixes other objects, which these keys name. */
  readonly repairs: readonly string[];
  readonly merged: boolean;
  /** Delivered at merge for want of deployments and releases. */
  readonly deliveredAtMerge: boolean;
}
