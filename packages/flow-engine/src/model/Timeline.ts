import { Activity } from './Activity';
import { DeliveryObject, Link } from './DeliveryObject';
import { Instant, Span } from './Instant';

/**
 * Everything known of one flow item: itself, what is linked to it at any
 * distance that matters, and the activities of all of them.
 *
 * @public
 */
export interface ItemHistory {
  readonly item: DeliveryObject;
  readonly objects: readonly DeliveryObject[];
  readonly links: readonly Link[];
  readonly activities: readonly Activity[];
  /** What delivers in the services this item touches. `merge` where neither deployments nor releases are known. */
  readonly deliveredBy: 'deployments' | 'releases' | 'merge';
}

/**
 * How an item came into a visit: the first one, forward along the stage
 * order, back by a status move, changes requested, a failed run or a revert
 * (`return`), or back because another track began (`continuation`).
 *
 * @public
 */
export type Entry = 'first' | 'forward' | 'return' | 'continuation';

/**
 * One uninterrupted stay of an item in a stage. An open visit has `to: null`.
 *
 * @public
 */
export interface Visit extends Span {
  /** `null` while the stage is unknown: before known history, or an unmapped status. */
  readonly stageId: string | null;
  /** The status that could not be mapped, where that is why the stage is unknown. */
  readonly unmappedStatus?: string;
  readonly entry: Entry;
  /** Team at work, where known. */
  readonly team?: string;
  /** Ids of the activities that decided this visit. */
  readonly because: readonly string[];
}

/** @public */
export type TimelineState = 'open' | 'done' | 'abandoned' | 'removed';

/**
 * The composed timeline of one item in one stream: which stage it was in,
 * when, and because of what. Nothing in it depends on the present.
 *
 * @public
 */
export interface Timeline {
  readonly streamRef: string;
  readonly itemKey: string;
  /** 1, and one more for each reopening later than the horizon. */
  readonly episode: number;
  readonly title?: string;
  readonly type?: string;
  readonly team?: string;
  /** As its tool calls it. */
  readonly priority?: string;
  readonly labels: readonly string[];
  readonly state: TimelineState;
  readonly createdAt: Instant;
  /** Last instant the item was done, abandoned or removed; `null` while open. */
  readonly endedAt: Instant | null;
  /** First instant it was done, for the policy `first-done`. */
  readonly firstDoneAt: Instant | null;
  /** First entry to the commitment stage or any later one; `null` if none is known. */
  readonly startedAt: Instant | null;
  /** In order, without gap or overlap, from creation to the end or to an open visit. */
  readonly visits: readonly Visit[];
  /** Union of flag and blocker intervals. */
  readonly blocked: readonly Span[];
  /** Stretches covered by human facts and runs: evidence of work on the activity basis. */
  readonly worked: readonly Span[];
  /** Delivered at merge because neither deployments nor releases are known. */
  readonly mergedOnly: boolean;
  /** Spans its children; left out of figures at story level. */
  readonly container: boolean;
  /** Work is linked to a delivery by an unbroken chain. */
  readonly traced: boolean;
  /** Work began before the item was created; the timeline starts with the work. */
  readonly workBeforeItem?: boolean;
  /** A later step is dated before an earlier one; left out of durations. */
  readonly clockSkew?: boolean;
}

/**
 * What happened to an instant of an item's life.
 *
 * @public
 */
export type TimeClass = 'unknown' | 'blocked' | 'wait' | 'stalled' | 'active';

/** @public */
export type Basis = 'state' | 'activity';
