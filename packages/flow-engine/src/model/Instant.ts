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
 * Milliseconds measured on one clock. The brand keeps a duration of one clock
 * from standing where one of the other is wanted; the sum of two is a plain
 * number, which is no duration of either.
 *
 * @public
 */
export type DurationMs<C extends Clock = Clock> = number & {
  readonly [clockOf]: C;
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
