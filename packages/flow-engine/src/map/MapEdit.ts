import {
  Basis,
  Clock,
  Exclusion,
  Figure,
  Ladder,
  Quantiles,
  Window,
} from '../model';

/**
 * A change to one stage that a reader tries out.
 *
 * - `wait`, `process`: its waiting or process time times a factor, 0 or more
 * - `complete-accurate`: its %C&A raised to a share
 * - `capacity`: so many items worked on at a time in the stage, or in the one
 *   that a wait stage feeds
 * - `wip-limit`: no more than so many at a time
 *
 * @public
 */
export interface MapEdit {
  readonly stageId: string;
  readonly what:
    | 'wait'
    | 'process'
    | 'complete-accurate'
    | 'wip-limit'
    | 'capacity';
  readonly value: number;
}

/**
 * Between which two values a figure would lie for nine of ten windows of as
 * many items like these; both unknown below five items.
 *
 * @public
 */
export interface Interval {
  readonly low: Figure;
  readonly high: Figure;
}

/** @public */
export interface FutureIntervals {
  readonly flowTimeP50: Interval;
  readonly flowTimeP85: Interval;
  readonly meanFlowTime: Interval;
  readonly processTime: Interval;
  readonly waitTime: Interval;
  readonly activityRatio: Interval;
}

/** Figures of a stage that edits may change; means over its visitors. @public */
export interface FutureStage {
  readonly stageId: string;
  readonly waitTime: Figure;
  readonly processTime: Figure;
  readonly percentCompleteAccurate: Figure;
}

/**
 * Totals of a map with edits, replayed over the stream's own items.
 *
 * @public
 */
export interface FutureMap {
  /** An upper bound of the gain: what is taken away here may stand in the way elsewhere. */
  readonly bound: 'upper';
  readonly window: Window;
  readonly clock: Clock;
  readonly basis: Basis;
  readonly flowTime: Quantiles;
  readonly meanFlowTime: Figure;
  readonly processTime: Figure;
  readonly waitTime: Figure;
  readonly activityRatio: Figure;
  readonly rolledCompleteAccurate: Figure;
  readonly intervals: FutureIntervals;
  /** Steps that add up to these totals; those before the commitment as they are. */
  readonly ladder: Ladder;
  readonly stages: readonly FutureStage[];
  /** Items that the totals rest on. */
  readonly counted: number;
  readonly leftOut: readonly Exclusion[];
  /** The queues that edits of capacity or of a limit rest on, in the order of those edits. */
  readonly queues: readonly {
    /** The stage whose work is waited for. */
    readonly stageId: string;
    /** How many are worked on at a time now, by the model. */
    readonly servers: number;
    /** Foretold ÷ actual mean wait of the later half of the history, less 1. */
    readonly backtestError: number;
    readonly n: number;
  }[];
}
