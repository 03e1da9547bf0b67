import { Stage } from './Stage';

/**
 * When a stream works: zone, hours of each weekday, holidays.
 *
 * @public
 */
export interface CalendarDefinition {
  /** IANA name, for example `Europe/Vienna`. */
  readonly timeZone: string;
  /** ISO weekdays, 1 = Monday to 7 = Sunday. */
  readonly workingDays: readonly number[];
  /** Minutes after local midnight, half-open, in order, not overlapping: `[[540, 1020]]` is 9 to 17. */
  readonly workingHours: readonly (readonly [number, number])[];
  /** Local dates, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** @public */
export type FlowItemKind = 'work-items' | 'changes' | 'commits';

/** @public */
export type ReopenPolicy = 'last-done' | 'first-done' | 'cumulative-active';

/**
 * A value stream as the registry resolved it from annotations and entities.
 *
 * @public
 */
export interface StreamDefinition {
  /** Entity ref, the stream's identity. */
  readonly ref: string;
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly role: 'core' | 'supporting';
  /** Entity ref of the Group that owns it. */
  readonly owner?: string;
  readonly customer?: string;
  readonly outcome?: string;
  /** Entity ref of the stream it is part of. */
  readonly parent?: string;
  /** Entity refs of the streams a supporting stream serves. */
  readonly supports: readonly string[];
  /** How it came to be. */
  readonly declaredBy: 'entity' | 'annotation' | 'implied';
  readonly stages: readonly Stage[];
  /** Stage at whose first entry, or that of any later one, flow time starts. */
  readonly commitment: string;
  readonly calendar: CalendarDefinition;
  /** What counts as one unit, as resolved for this stream, and the types where they are restricted. */
  readonly flowItem: FlowItemKind;
  readonly flowItemTypes?: readonly string[];
  readonly reopenPolicy: ReopenPolicy;
  readonly reopenHorizonMs: number;
  /** Working time that one human fact in an active stage covers, activity basis. */
  readonly idleLimitMs: number;
  readonly productionEnvironments: readonly string[];
  /** What a day of delay costs, in a currency of ISO 4217; absent where nobody said. */
  readonly costOfDelay?: { readonly amount: number; readonly currency: string };
}
