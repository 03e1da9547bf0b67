/**
 * A point in time: integer milliseconds since 1970-01-01T00:00:00Z.
 *
 * @public
 */
export type Instant = number;

/**
 * The clock a duration was measured on: `calendar` counts every millisecond,
 * `working` only those inside the stream's working hours.
 *
 * @public
 */
export type Clock = 'calendar' | 'working';

declare const clockOf: unique symbol;

/**
 * Integer milliseconds measured on one clock. The brand keeps durations of the
 * two clocks from being added to, or compared with, each other.
 *
 * @public
 */
export type DurationMs<C extends Clock = Clock> = number & {
  readonly [clockOf]?: C;
};

/**
 * A half-open stretch of time `[from, to)`.
 *
 * @public
 */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A stretch of time that may still be running: `to` is `null` while it is open.
 *
 * @public
 */
export interface Span {
  readonly from: Instant;
  readonly to: Instant | null;
}
