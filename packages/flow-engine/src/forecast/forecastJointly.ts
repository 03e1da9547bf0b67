import { HORIZON_DAYS } from './forecastByWhen';
import { ForecastOptions } from './forecastHowMany';
import { drawDays, keptWithin } from './simulate';
import {
  Blocks,
  blocksOf,
  DailyThroughput,
  ForecastLevel,
  levelsOf,
  tooLittle,
} from './Throughput';

/** Work of one stream that has to be done, after other parts. @public */
export interface JointPart {
  readonly key: string;
  /** Throughput of the stream that does it. */
  readonly history: DailyThroughput;
  /** Items up to and with the one waited for, in the order they will be done. */
  readonly items: number;
  /** Keys of parts that have to be done before this one begins. */
  readonly after: readonly string[];
}

/** The parts, each after those it waits for. */
export function inOrder(parts: readonly JointPart[]): readonly JointPart[] {
  const byKey = new Map(parts.map(part => [part.key, part]));
  const ordered: JointPart[] = [];
  const state = new Map<string, 'open' | 'placed'>();
  const place = (key: string) => {
    const part = byKey.get(key);
    if (!part) throw new RangeError(`Unknown part '${key}'`);
    if (state.get(key) === 'placed') return;
    if (state.get(key) === 'open') {
      throw new RangeError(`'${key}' has to be done before itself`);
    }
    state.set(key, 'open');
    part.after.forEach(place);
    state.set(key, 'placed');
    ordered.push(part);
  };
  for (const { key } of parts) place(key);
  return ordered;
}

/**
 * In how many days all parts will be done where some have to wait for others:
 * in each trial a part begins when the last of those before it is done. Each
 * stream draws from its own history, independent of the others. Unknown where
 * any history is too short.
 *
 * @throws RangeError without parts, on an unknown one or a cycle.
 * @public
 */
export function forecastJointly(
  parts: readonly JointPart[],
  { seed, trials = 10_000, blockDays }: ForecastOptions,
): readonly ForecastLevel[] {
  const doneIn = new Map<string, Int32Array>();
  const all = new Int32Array(trials);
  let least: Blocks | undefined;
  let place = 0;
  for (const { key, history, items, after } of inOrder(parts)) {
    const blocks = blocksOf(history, blockDays);
    const none = tooLittle(blocks);
    if (none) return levelsOf(() => none, blocks, trials, 'count');
    if (!least || blocks.items < least.items) least = blocks;
    const days = drawDays(blocks, items, HORIZON_DAYS, trials, seed + place++);
    for (let trial = 0; trial < trials; trial++) {
      let start = 0;
      for (const before of after) {
        start = Math.max(start, doneIn.get(before)![trial]);
      }
      days[trial] = Math.min(start + days[trial], HORIZON_DAYS + 1);
      all[trial] = Math.max(all[trial], days[trial]);
    }
    doneIn.set(key, days);
  }
  if (!least) throw new RangeError('A forecast of no parts');
  all.sort();
  return levelsOf(
    level => {
      const value = keptWithin(all, level);
      return {
        value: Math.min(value, HORIZON_DAYS),
        beyond: value > HORIZON_DAYS,
      };
    },
    least,
    trials,
    'count',
  );
}
