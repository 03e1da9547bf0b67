import { Unit } from '../model';
import { known, unknown } from '../figure/figure';
import { smallestSample } from '../figure/quantileFigure';
import { quantile } from '../figure/quantile';
import { createRandom } from '../statistics/createRandom';
import { FutureIntervals, Interval } from './MapEdit';

const RESAMPLES = 400;
const CONFIDENCE = 0.9;
const SEED = 1;
const METHOD = `percentile bootstrap, ${RESAMPLES} resamples, 90 %`;

/** The value at a rank between drawn items, which `drawn` counts in the order of their flow times. */
function drawnQuantile(
  flows: Float64Array,
  drawn: Uint16Array,
  p: number,
): number {
  const rank = (flows.length - 1) * p;
  const below = Math.floor(rank);
  let seen = 0;
  let place = 0;
  while (seen + drawn[place] <= below) seen += drawn[place++];
  const low = flows[place];
  if (rank === below) return low;
  let next = place;
  if (seen + drawn[place] <= below + 1) {
    do next++;
    while (drawn[next] === 0);
  }
  return low + (rank - below) * (flows[next] - low);
}

/** Of more items the draws are not kept: 16 MB. */
const MOST_KEPT = 20_480;
const kept: { n: number; draws: readonly Uint16Array[] } = { n: 0, draws: [] };

/** How often each of so many items is drawn, resample by resample; always the same, so that the last ones are kept. */
function* drawsOf(n: number): Generator<Uint16Array> {
  if (kept.n === n) {
    yield* kept.draws;
    return;
  }
  const draws: Uint16Array[] = [];
  const random = createRandom(SEED);
  const isKept = n <= MOST_KEPT;
  for (let r = 0; r < RESAMPLES; r++) {
    const drawn = new Uint16Array(n);
    for (let i = 0; i < n; i++) drawn[Math.floor(random() * n)]++;
    if (isKept) draws.push(drawn);
    yield drawn;
  }
  if (isKept) {
    kept.n = n;
    kept.draws = draws;
  }
}

function intervalOf(values: Float64Array, unit: Unit, n: number): Interval {
  if (values.some(Number.isNaN)) {
    const none = unknown('zero-denominator', n);
    return { low: none, high: none };
  }
  values.sort();
  return {
    low: known(quantile(values, (1 - CONFIDENCE) / 2), unit, n, METHOD),
    high: known(quantile(values, (1 + CONFIDENCE) / 2), unit, n, METHOD),
  };
}

function sumsOf(
  drawn: Uint16Array,
  flows: Float64Array,
  works: Float64Array,
  waits: Float64Array,
) {
  let flowSum = 0;
  let workSum = 0;
  let waitSum = 0;
  for (let i = 0; i < drawn.length; i++) {
    const times = drawn[i];
    flowSum += times * flows[i];
    workSum += times * works[i];
    waitSum += times * waits[i];
  }
  return { flowSum, workSum, waitSum };
}

/**
 * Intervals of the totals of so many items, by drawing as many of them again
 * and again: percentile bootstrap (Efron and Tibshirani 1993, chapter 13),
 * seeded, so that the same items always give the same.
 *
 * @param items - each item's flow, work and wait
 */
export function futureIntervals(
  items: readonly {
    readonly flow: number;
    readonly work: number;
    readonly wait: number;
  }[],
): FutureIntervals {
  const n = items.length;
  const none = unknown(n === 0 ? 'no-items' : 'too-few-samples', n);
  const unknownInterval = { low: none, high: none };
  if (n < smallestSample(0.5)) {
    return {
      flowTimeP50: unknownInterval,
      flowTimeP85: unknownInterval,
      meanFlowTime: unknownInterval,
      processTime: unknownInterval,
      waitTime: unknownInterval,
      activityRatio: unknownInterval,
    };
  }
  const sorted = [...items].sort((a, b) => a.flow - b.flow);
  const flows = Float64Array.from(sorted, ({ flow }) => flow);
  const works = Float64Array.from(sorted, ({ work }) => work);
  const waits = Float64Array.from(sorted, ({ wait }) => wait);
  const made = () => new Float64Array(RESAMPLES);
  const [p50, p85, mean, process, wait, ratio] = [
    made(),
    made(),
    made(),
    made(),
    made(),
    made(),
  ];
  let r = 0;
  for (const drawn of drawsOf(n)) {
    const { flowSum, workSum, waitSum } = sumsOf(drawn, flows, works, waits);
    p50[r] = drawnQuantile(flows, drawn, 0.5);
    p85[r] = drawnQuantile(flows, drawn, 0.85);
    mean[r] = flowSum / n;
    process[r] = workSum / n;
    wait[r] = waitSum / n;
    ratio[r] = workSum / (workSum + waitSum);
    r++;
  }
  return {
    flowTimeP50: intervalOf(p50, 'ms', n),
    flowTimeP85:
      n < smallestSample(0.85) ? unknownInterval : intervalOf(p85, 'ms', n),
    meanFlowTime: intervalOf(mean, 'ms', n),
    processTime: intervalOf(process, 'ms', n),
    waitTime: intervalOf(wait, 'ms', n),
    activityRatio: intervalOf(ratio, 'ratio', n),
  };
}
