import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { DurationUnit } from './durationUnit';

/**
 * Writes numbers with their units in the reader's language. `long` spells
 * units out (`3.2 days`), `short` is for drawings (`3.2 d`).
 *
 * @public
 */
export interface Format {
  /** A duration in its best unit, or in a given one where several must compare. */
  readonly duration: (
    ms: number,
    options?: { unit?: DurationUnit; short?: boolean },
  ) => string;
  /** Unit in which a drawing whose total is this long is written. */
  readonly unitOf: (ms: number) => DurationUnit;
  /** About so many round durations from 0 to a greatest one, for an axis in that unit. */
  readonly durationTicks: (
    greatestMs: number,
    unit: DurationUnit,
    count: number,
  ) => readonly number[];
  /** `0.213` as `21 %`. */
  readonly share: (ratio: number) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly perWeek: (value: number) => string;
  readonly items: (count: number) => string;
  /** A figure with its unit, or `–` while unknown. */
  readonly figure: (
    figure: FigureAnswer,
    options?: { unit?: DurationUnit; short?: boolean },
  ) => string;
  /** An age: whole units from two of them up, since nobody needs the rest. */
  readonly age: (figure: FigureAnswer, options?: { short?: boolean }) => string;
  /** Why a figure is unknown, in words; empty for a known one. */
  readonly whyUnknown: (figure: FigureAnswer) => string;
  readonly leftOutReason: (reason: string) => string;
  readonly date: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
}
