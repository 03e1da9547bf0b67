import { Window } from './Instant';

/**
 * Why an item was left out of a figure.
 *
 * @public
 */
export type ExclusionReason =
  | 'direct-to-done'
  | 'no-timestamps'
  | 'unknown-time'
  | 'unmapped-status'
  | 'not-linked'
  | 'abandoned'
  | 'container'
  | 'outside-window'
  | 'removed'
  | 'baseline'
  | 'immature'
  | 'clock-skew'
  | 'never-visited';

/** @public */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly n: number;
}

/** @public */
export type UnknownReason =
  | 'no-items'
  | 'too-few-samples'
  | 'zero-denominator'
  | 'no-data'
  | 'not-identifiable'
  | 'mixed-levels'
  | 'mixed-stages'
  | 'wait-stage'
  | 'window-too-short'
  | 'never-left';

/** @public */
export type Unit = 'ms' | 'items' | 'ratio' | 'per-week' | 'count';

/**
 * Why something was left out of a delivery figure, beside the reasons of items:
 * a redeploy is one of nothing new.
 *
 * @public
 */
export type DeliveryExclusionReason =
  | 'bot-authored'
  | 'merge-commit'
  | 'redeploy'
  | 'not-recovered';

/**
 * Why something was left out of a figure of the present, or of a share by type.
 *
 * @public
 */
export type FlowExclusionReason =
  | 'no-type'
  | 'no-history'
  | 'no-expectation'
  | 'within-expectation';

/** @public */
export interface FigureExclusion {
  readonly reason:
    | ExclusionReason
    | DeliveryExclusionReason
    | FlowExclusionReason;
  readonly n: number;
}

/**
 * What a figure is about. Absent where the answer that holds the figure says
 * it for all of its figures, as a map does.
 *
 * @public
 */
export interface FigureScope {
  /** The period; from and to are the same for a figure of an instant. */
  readonly window?: Window;
  /** What was left out of it, by reason. */
  readonly leftOut?: readonly FigureExclusion[];
}

/** @public */
export interface KnownFigure extends FigureScope {
  readonly kind: 'value';
  readonly value: number;
  readonly unit: Unit;
  /** Items the value rests on. */
  readonly n: number;
  /** How it was computed: `mean`, `quantile R-7`, `ratio of sums`, `count`, … */
  readonly method: string;
}

/** @public */
export interface UnknownFigure extends FigureScope {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly n: number;
}

/**
 * A number with its sample size and method, or unknown with the reason. An
 * unknown is never zero and never rated.
 *
 * @public
 */
export type Figure = KnownFigure | UnknownFigure;
