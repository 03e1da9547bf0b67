import { Figure } from '../model';
import { known, unknown } from '../figure/figure';

/**
 * Items done on each successive day; `null` where the source has a gap, which
 * is unknown and not zero. Today is not in it.
 *
 * @public
 */
export type DailyThroughput = readonly (number | null)[];

/**
 * Blocks of days that are drawn as a whole, so that weekdays keep their pattern.
 *
 * @public
 */
export interface Blocks {
  /** Days in a block. */
  readonly days: number;
  readonly count: number;
  /** Items done by the end of each day of each block, block after block. */
  readonly doneBy: Int32Array;
  readonly coveredDays: number;
  readonly items: number;
}

const WEEK = 7;
const LEAST_DAYS = 28;
/** Fewer items done carry no forecast. */
export const LEAST_ITEMS = 5;

/**
 * Cuts a history, from its end backwards, into fully covered blocks.
 *
 * @public
 */
export function blocksOf(
  history: DailyThroughput,
  days: number = WEEK,
): Blocks {
  const doneBy: number[] = [];
  let items = 0;
  for (let end = history.length; end >= days; ) {
    const block = history.slice(end - days, end);
    const gap = block.lastIndexOf(null);
    if (gap >= 0) {
      end -= days - gap;
      continue;
    }
    let sum = 0;
    for (const done of block) doneBy.push((sum += done ?? 0));
    items += sum;
    end -= days;
  }
  return {
    days,
    count: doneBy.length / days,
    doneBy: Int32Array.from(doneBy),
    coveredDays: doneBy.length,
    items,
  };
}

/** Whether a history can carry a forecast: 28 covered days and 5 items done. */
export function tooLittle({ coveredDays, items }: Blocks): Figure | undefined {
  return coveredDays < LEAST_DAYS || items < LEAST_ITEMS
    ? unknown(items === 0 ? 'no-items' : 'too-few-samples', items)
    : undefined;
}

/** A level of confidence and what is reached at it. @public */
export interface ForecastLevel {
  /** 0 to 1. */
  readonly level: number;
  /** Items, or days from today: unknown where history is too short. */
  readonly figure: Figure;
  /** The answer lies beyond the horizon of 5 years, which the figure then holds. */
  readonly beyond: boolean;
}

/** The levels that are shown. @public */
export const FORECAST_LEVELS: readonly number[] = [0.5, 0.7, 0.85, 0.95];

/** The levels with what is answered at each, and on what history the answers rest. */
export function levelsOf(
  answer: (level: number) => { value: number; beyond: boolean } | Figure,
  { items, coveredDays, days }: Omit<Blocks, 'count' | 'doneBy'>,
  trials: number,
  unit: 'items' | 'count',
): readonly ForecastLevel[] {
  const method = `Monte Carlo, ${trials} trials of ${days}-day blocks from ${coveredDays} covered days`;
  return FORECAST_LEVELS.map(level => {
    const found = answer(level);
    return 'beyond' in found
      ? {
          level,
          beyond: found.beyond,
          figure: known(found.value, unit, items, method),
        }
      : { level, beyond: false, figure: found };
  });
}
