import { Clock, DurationMs, Instant } from '../model';

/** How one done item went. @public */
export interface ItemFlow<C extends Clock = Clock> {
  readonly itemKey: string;
  readonly doneAt: Instant;
  /** Start to done by the reopen policy, on the chosen clock. */
  readonly flowMs: DurationMs<C>;
  readonly activeMs: DurationMs<C>;
  readonly waitMs: DurationMs<C>;
  readonly unknownMs: DurationMs<C>;
  /** Active ÷ (active + wait); absent where both are zero. */
  readonly efficiency?: number;
}
