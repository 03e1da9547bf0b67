import {
  blocksOf,
  keptWithin,
  reachedBy,
  simulateDays,
  simulateItems,
} from '@value-stream/flow-engine';
import { compareSet, SetResult } from '../SetResult';

/** Exact distributions of resampled weekly throughput. */
export interface ExactForecasts {
  readonly cases: readonly {
    readonly id: string;
    readonly weekly_throughput_samples: readonly number[];
    readonly how_many: {
      readonly horizon_weeks: Readonly<
        Record<
          string,
          {
            readonly mean: number;
            readonly at_least_with_probability: Readonly<
              Record<string, number>
            >;
            readonly 'P(sum>=k)': Readonly<Record<string, number>>;
          }
        >
      >;
    };
    readonly when: {
      readonly backlog: number;
      readonly 'P(done by week w)': Readonly<Record<string, number>>;
      readonly weeks_with_probability: Readonly<Record<string, number>>;
    };
  }[];
}

/** Histograms of trials and the answers to read off them. */
export interface TrialHistograms {
  readonly when_percentile: {
    readonly histogram_days_to_trials: Readonly<Record<string, number>>;
    readonly expected: readonly {
      readonly percentile: number;
      readonly days: number;
    }[];
  };
  readonly how_many_likelihood: {
    readonly histogram_items_to_trials: Readonly<Record<string, number>>;
    readonly expected: readonly {
      readonly at_least: number;
      readonly percent: number;
    }[];
  };
}

const TRIALS = 200_000;
const SEED = 20_240_101;
const WEEK = 7;
const HORIZON_WEEKS = 260;

const allowed = (p: number) => 4 * Math.sqrt((p * (1 - p)) / TRIALS) + 5e-10;

/**
 * The simulation against exact distributions: every probability within 4
 * standard errors, every answer at a level one that the exact distribution
 * gives at that level give or take as much.
 */
export function checkForecasts({ cases }: ExactForecasts): SetResult {
  const set = compareSet('oracles/forecast exact_monte_carlo');
  for (const {
    id,
    weekly_throughput_samples: weeks,
    how_many,
    when,
  } of cases) {
    // A week's items come on its last day, so that whole weeks are drawn.
    const blocks = blocksOf(weeks.flatMap(n => [0, 0, 0, 0, 0, 0, n]));
    for (const [horizon, exact] of Object.entries(how_many.horizon_weeks)) {
      const sums = simulateItems(blocks, Number(horizon) * WEEK, TRIALS, SEED);
      const atLeast = (k: number) => share(sums, sum => sum >= k);
      for (const [k, p] of Object.entries(exact['P(sum>=k)'])) {
        set.expect(
          `${id}: P(${horizon} weeks give ${k})`,
          atLeast(Number(k)),
          p,
          allowed(p),
        );
      }
      for (const [level, items] of Object.entries(
        exact.at_least_with_probability,
      )) {
        const p = Number(level) / 100;
        const found = reachedBy(sums, p);
        const name = `${id}: items of ${horizon} weeks at ${level} %`;
        const onTheEdge = Math.abs(atLeast(Math.max(found, items)) - p);
        set.expect(name, onTheEdge <= allowed(p) ? items : found, items);
      }
    }
    const days = simulateDays(
      blocks,
      when.backlog,
      HORIZON_WEEKS * WEEK,
      TRIALS,
      SEED,
    );
    const by = (week: number) => share(days, d => d <= week * WEEK);
    for (const [week, p] of Object.entries(when['P(done by week w)'])) {
      set.expect(
        `${id}: P(${when.backlog} done by week ${week})`,
        by(Number(week)),
        p,
        allowed(p),
      );
    }
    for (const [level, week] of Object.entries(when.weeks_with_probability)) {
      const p = Number(level) / 100;
      const found = keptWithin(days, p) / WEEK;
      const onTheEdge = Math.abs(by(Math.min(found, week)) - p);
      set.expect(
        `${id}: weeks for ${when.backlog} at ${level} %`,
        onTheEdge <= allowed(p) ? week : found,
        week,
      );
    }
  }
  return set.result();
}

/** Reading levels and likelihoods off given trials. */
export function checkHistograms({
  when_percentile: when,
  how_many_likelihood: howMany,
}: TrialHistograms): SetResult {
  const set = compareSet('oracles/forecast lighthouse');
  const days = trialsOf(when.histogram_days_to_trials);
  for (const { percentile, days: expected } of when.expected) {
    set.expect(
      `days at ${percentile} %`,
      keptWithin(days, percentile / 100),
      expected,
    );
  }
  const items = trialsOf(howMany.histogram_items_to_trials);
  for (const { at_least: least, percent } of howMany.expected) {
    set.expect(
      `likelihood of ${least} items`,
      100 * share(items, n => n >= least),
      percent,
      1e-9,
    );
  }
  return set.result();
}

function share(trials: Int32Array, holds: (trial: number) => boolean): number {
  let n = 0;
  for (const trial of trials) n += Number(holds(trial));
  return n / trials.length;
}

function trialsOf(histogram: Readonly<Record<string, number>>): Int32Array {
  return Int32Array.from(
    Object.entries(histogram).flatMap(([value, trials]) =>
      new Array<number>(trials).fill(Number(value)),
    ),
  ).sort();
}
