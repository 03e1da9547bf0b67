import { Clock, Instant, Window } from './Instant';
import { Exclusion, Figure } from './Result';
import { StageClass, StageMode } from './Stage';
import { Basis } from './Timeline';

/** @public */
export interface MapOptions<C extends Clock = Clock> {
  readonly window: Window;
  readonly clock: C;
  readonly basis: Basis;
  /** The present: ages and open visits are measured up to it. At most `window.to` is used for figures at the window's end. */
  readonly asOf: Instant;
}

/** Quantiles of one measure; each unknown below its own sample size. @public */
export interface Quantiles {
  readonly p50: Figure;
  readonly p75: Figure;
  readonly p85: Figure;
  readonly p95: Figure;
}

/** Figures of one stage, over items done in the window unless said otherwise. @public */
export interface StageFigures {
  readonly stageId: string;
  readonly name: string;
  readonly mode: StageMode;
  readonly class: StageClass;
  /** Whether the stage is at or after the commitment, and so inside flow time. */
  readonly committed: boolean;
  readonly visits: number;
  /** Items that visited it. */
  readonly items: number;
  /** Share of counted items that visited it. */
  readonly share: Figure;
  /** Mean over visitors. */
  readonly leadTime: Figure;
  /** Mean over visitors. */
  readonly processTime: Figure;
  /** Mean over visitors. */
  readonly waitTime: Figure;
  /** Quantiles of lead time among visitors. */
  readonly leadTimeQuantiles: Quantiles;
  readonly percentCompleteAccurate: Figure;
  /** Items standing in it at the window's end. */
  readonly inProgress: Figure;
  /** Age in the stage of the longest-standing of them. */
  readonly oldest: Figure;
  /** Of those in progress, blocked at the window's end. */
  readonly blockedNow: Figure;
  readonly arrivalsPerWeek: Figure;
  readonly departuresPerWeek: Figure;
  readonly netFlowPerWeek: Figure;
  readonly returnsIn: number;
  readonly handoffs: number;
  /** Mean blocked time over visitors. */
  readonly blockedTime: Figure;
  /** Items abandoned here in the window. */
  readonly abandoned: number;
}

/** Time of all visits ÷ all counted items, so that steps add up to the mean flow time. @public */
export interface LadderStep {
  readonly stageId: string;
  readonly waitMs: number;
  readonly workMs: number;
  readonly unknownMs: number;
}

/** @public */
export interface Ladder {
  /** Committed stages only sum to the totals; earlier ones are drawn left of the line. */
  readonly steps: readonly LadderStep[];
  readonly n: number;
  readonly meanWait: Figure;
  readonly meanWork: Figure;
  readonly meanFlowTime: Figure;
}

/** @public */
export interface ReturnFlow {
  readonly fromStageId: string;
  readonly toStageId: string;
  /** Distinct items returned. */
  readonly items: number;
  readonly count: number;
  /** Mean time from the return until the item first left the stage it was returned from again. */
  readonly addedTime: Figure;
}

/** @public */
export interface StageEdge {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly count: number;
  readonly firstPass: number;
  readonly returns: number;
  readonly continuations: number;
}

/** @public */
export type Constraint =
  | {
      readonly kind: 'found';
      readonly stageId: string;
      /** The active stage that a wait feeds; absent for an active stage or at the end. */
      readonly feedsStageId?: string;
      /** Departures cluster: at least half of them on at most a tenth of the days. */
      readonly batching: boolean;
      /** Share of all waiting in visits ended or still open in the window. */
      readonly shareOfWait: number;
      /** Items standing in it at the window's start and end. */
      readonly queueFrom: number;
      readonly queueTo: number;
      /** Age of the oldest there at the window's start and end. */
      readonly oldestFromMs: number;
      readonly oldestToMs: number;
      /** Whether a rising queue or age confirms it. */
      readonly confirmed: boolean;
      /** Flow time p50 with this wait removed: an upper bound of the gain, by replay. */
      readonly flowTimeWithout: Figure;
    }
  | { readonly kind: 'none'; readonly reason: 'no-wait' | 'no-items' };

/** A map; `C` is the clock of all its durations. @public */
export interface ValueStreamMap<C extends Clock = Clock> {
  readonly window: Window;
  readonly clock: C;
  readonly basis: Basis;
  readonly commitmentStageId: string;
  readonly flowTime: Quantiles;
  readonly meanFlowTime: Figure;
  readonly processTime: Figure;
  readonly waitTime: Figure;
  readonly activityRatio: Figure;
  readonly firstTimeRight: Figure;
  readonly rolledCompleteAccurate: Figure;
  /** Load at the window's end. */
  readonly inProgress: Figure;
  readonly oldestInProgress: Figure;
  readonly velocity: Figure;
  readonly velocityPerWeek: Figure;
  readonly arrivalsPerWeek: Figure;
  readonly traceability: Figure;
  readonly stages: readonly StageFigures[];
  readonly ladder: Ladder;
  readonly returns: readonly ReturnFlow[];
  readonly edges: readonly StageEdge[];
  readonly constraint: Constraint;
  /** Items done in the window that durations rest on. */
  readonly counted: number;
  readonly leftOut: readonly Exclusion[];
  /** Items done in the window that delivered at merge for want of a deployment source. */
  readonly mergedOnly: number;
  /** Original statuses that no stage claims, with the items that carry them. */
  readonly unmappedStatuses: readonly {
    readonly status: string;
    readonly items: number;
  }[];
}

/** A figure of the map, and the stage or return it belongs to. @public */
export interface FigureRef {
  readonly figure:
    | 'flow-time'
    | 'process-time'
    | 'wait-time'
    | 'activity-ratio'
    | 'first-time-right'
    | 'rolled-complete-accurate'
    | 'in-progress'
    | 'velocity'
    | 'arrivals'
    | 'traceability'
    | 'stage-lead-time'
    | 'stage-process-time'
    | 'stage-wait-time'
    | 'stage-complete-accurate'
    | 'stage-in-progress'
    | 'return'
    /** A way directly from one stage to another, whatever its kind. */
    | 'edge'
    | 'variant';
  readonly stageId?: string;
  readonly toStageId?: string;
  /** Key of the variant. */
  readonly variant?: string;
}

/** One item behind a figure. @public */
export interface EvidenceItem {
  readonly itemKey: string;
  readonly title?: string;
  readonly type?: string;
  /** The item's own contribution; absent where it was left out or only counted. */
  readonly value?: number;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Present where the item was left out. */
  readonly leftOut?: Exclusion['reason'];
}

/** What a figure rests on. @public */
export interface Evidence {
  readonly ref: FigureRef;
  readonly window: Window;
  readonly clock: Clock;
  readonly basis: Basis;
  readonly result: Figure;
  /** The formula with this figure's numbers in it. */
  readonly formula: string;
  readonly counted: readonly EvidenceItem[];
  readonly leftOut: readonly EvidenceItem[];
}
