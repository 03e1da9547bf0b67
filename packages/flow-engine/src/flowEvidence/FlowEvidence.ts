import { EvidenceItem, Figure, FigureExclusion, Unit, Window } from '../model';

/** A figure of how work flows, and the part of it that is asked about. @public */
export interface FlowFigureRef {
  readonly figure:
    | 'net-flow'
    | 'mean-load'
    | 'efficiency'
    | 'unplanned-share'
    | 'discard-rate'
    | 'service-level'
    | 'service-level-record'
    | 'type-share'
    | 'stage-time'
    | 'past-expectation'
    | 'blocked'
    | 'week-started'
    | 'week-done'
    | 'cumulative-flow'
    | 'littles-law'
    | 'process-limits';
  /** The type of a share, the stage of an age band or of cumulative flow. */
  readonly of?: string;
  /** Percentile of an age band, 0 to 1. */
  readonly level?: number;
}

/** One item, week or delivery that a figure rests on. @public */
export interface FlowEvidenceItem extends Omit<EvidenceItem, 'leftOut'> {
  readonly leftOut?: FigureExclusion['reason'];
  /** A stretch of time rather than an item: it has no trace. */
  readonly period?: true;
}

/** What a figure of how work flows rests on. @public */
export interface FlowEvidence {
  readonly result: Figure;
  /** The formula with this figure's numbers in it. */
  readonly formula: string;
  /** The period that the figure is of: the window's, or that of the week or day. */
  readonly window: Window;
  /** What the values of its items are measured in; absent where items only count. */
  readonly unit?: Unit;
  readonly counted: readonly FlowEvidenceItem[];
  readonly leftOut: readonly FlowEvidenceItem[];
}
