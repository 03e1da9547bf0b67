import { Instant, StageClass } from '../model';
import { Linked } from './HistoryIndex';

/** Where one track stands: not yet begun, at work in a class of stage, delivered or withdrawn. */
export type TrackState = StageClass | 'not-begun' | 'delivered' | 'withdrawn';

/** What a track's facts of one instant left behind. */
export interface TrackStep {
  readonly at: Instant;
  readonly state: TrackState;
  /** The state of the step before it. */
  readonly before: TrackState;
  /** A changed request, a failed run or deployment, or a revert: a backward step is then a return. */
  readonly rework: boolean;
  readonly because: readonly string[];
}

/** One linked change, or commit where no change is known, as its own facts tell it. */
export interface Track {
  /** The change and its commits, or the commit. */
  readonly own: readonly Linked[];
  /** Places of its facts, and of those of what it went through, among the history's; ascending. */
  readonly facts: readonly number[];
  readonly steps: readonly TrackStep[];
  /** What it reverts or fixes. */
  readonly repairs: readonly Linked[];
  readonly merged: boolean;
  /** Delivered at merge for want of deployments and releases. */
  readonly deliveredAtMerge: boolean;
}
