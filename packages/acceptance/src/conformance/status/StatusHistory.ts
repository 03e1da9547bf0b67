import { join } from 'node:path';
import { readJson } from '../readJson';

/** Work items with every change of status, and what is expected of them. */
export interface StatusHistory {
  readonly name: string;
  /** Path of the CSV file. */
  readonly file: string;
  readonly expected: ExpectedHistory;
}

interface Spread {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly p85: number;
}

export interface ExpectedHistory {
  readonly input: string;
  readonly now: string;
  readonly mapping: {
    readonly start: readonly string[];
    readonly done: readonly string[];
    readonly ordered_flow: readonly string[];
  };
  readonly n_items: number;
  readonly n_transitions: number;
  readonly current_status: Readonly<Record<string, number>>;
  readonly transition_counts: readonly {
    readonly frm: string;
    readonly to: string;
    readonly count: number;
  }[];
  readonly backward_moves: number;
  readonly cycle_time_days: Spread & {
    readonly n_zero: number;
    readonly p70: number;
    readonly p95: number;
  };
  readonly throughput_by_year: Readonly<Record<string, number>>;
  readonly arrivals_by_year: Readonly<Record<string, number>>;
  readonly time_in_status_days: Readonly<Record<string, Spread>>;
  readonly occupancy_at_cutoff: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
  readonly wip_now: {
    readonly n: number;
    readonly median_age_days: number;
    readonly p85_age_days: number;
  };
  readonly per_item_cycle_time_days: Readonly<Record<string, number>>;
}

/** Reads `<name>.expected.json` of `status_histories`. */
export async function readStatusHistory(
  folder: string,
  name: string,
): Promise<StatusHistory> {
  const expected = await readJson<ExpectedHistory>(
    join(folder, `${name}.expected.json`),
  );
  return { name, file: join(folder, expected.input), expected };
}
