import { Basis, Clock, Exclusion, Figure, Window } from '../model';

/** How items went directly from one stage to another. @public */
export interface ProcessEdge {
  readonly fromStageId: string;
  readonly toStageId: string;
  /** Times that it was gone. */
  readonly count: number;
  /** Items that went it, once or more. */
  readonly items: number;
  /** Times that it was gone because something was not right. */
  readonly returns: number;
  /** Median over these items of the time waited in the stage before going this way. */
  readonly wait: Figure;
  /** Median over these items of the time spent in the stage before going this way. */
  readonly time: Figure;
  /** Place, from 1, of the most frequent variant that goes this way. */
  readonly variant: number;
}

/** A way through the stages, with the items that went it. @public */
export interface ProcessVariant {
  /** Places of its stages, joined by hyphens. */
  readonly key: string;
  readonly stageIds: readonly string[];
  readonly count: number;
  /** Of all counted items. */
  readonly share: Figure;
  readonly flowTime: Figure;
}

/** The process as it really went, over items done in the window. @public */
export interface ProcessMap {
  readonly window: Window;
  readonly clock: Clock;
  readonly basis: Basis;
  /** In order, also those that no item visited. */
  readonly stages: readonly {
    readonly stageId: string;
    /** Items that were there. */
    readonly items: number;
    readonly visits: number;
    /** Items whose known life began there. */
    readonly begun: number;
  }[];
  /** The most frequent first. */
  readonly edges: readonly ProcessEdge[];
  /** The most frequent first. */
  readonly variants: readonly ProcessVariant[];
  readonly counted: number;
  readonly leftOut: readonly Exclusion[];
}
