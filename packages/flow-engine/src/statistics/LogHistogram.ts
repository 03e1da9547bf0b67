/**
 * Counts of values in buckets whose bounds grow by a constant factor, so that
 * any quantile read from it is within `relativeError` of a value of that rank.
 * Counts add and subtract exactly: the histogram of a month is that of its
 * days, and a corrected day can be taken out again.
 *
 * Source: Masson, Rim and Lee, DDSketch (2019), logarithmic mapping.
 *
 * @public
 */
export interface LogHistogram {
  /** Between 0 and 1, both excluded. */
  readonly relativeError: number;
  /** Values of exactly zero. */
  readonly zeros: number;
  /** Count by bucket; bucket i holds values in (γ^(i−1), γ^i]. No count is zero. */
  readonly counts: Readonly<Record<number, number>>;
}

function growth(relativeError: number): number {
  return (1 + relativeError) / (1 - relativeError);
}

/**
 * @throws RangeError on a value that is negative or not finite.
 * @public
 */
export function histogramOf(
  values: Iterable<number>,
  relativeError: number = 0.01,
): LogHistogram {
  const scale = 1 / Math.log(growth(relativeError));
  const counts: Record<number, number> = {};
  let zeros = 0;
  for (const value of values) {
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`No bucket for ${value}`);
    }
    if (value === 0) zeros++;
    else {
      const bucket = Math.ceil(Math.log(value) * scale);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return { relativeError, zeros, counts };
}

function combine(a: LogHistogram, b: LogHistogram, sign: 1 | -1): LogHistogram {
  if (a.relativeError !== b.relativeError) {
    throw new RangeError(
      `Histograms of relative error ${a.relativeError} and ${b.relativeError} do not mix`,
    );
  }
  const counts: Record<number, number> = { ...a.counts };
  for (const [bucket, count] of Object.entries(b.counts)) {
    const place = Number(bucket);
    const left = (counts[place] ?? 0) + sign * count;
    if (left < 0) throw new RangeError('More values taken out than are there');
    if (left === 0) delete counts[place];
    else counts[place] = left;
  }
  const zeros = a.zeros + sign * b.zeros;
  if (zeros < 0) throw new RangeError('More values taken out than are there');
  return { relativeError: a.relativeError, zeros, counts };
}

/**
 * The histogram of both samples together.
 *
 * @throws RangeError where the relative errors differ.
 * @public
 */
export function addHistograms(a: LogHistogram, b: LogHistogram): LogHistogram {
  return combine(a, b, 1);
}

/**
 * The histogram of a sample with another taken out of it.
 *
 * @throws RangeError where the relative errors differ or `b` is not part of `a`.
 * @public
 */
export function subtractHistograms(
  a: LogHistogram,
  b: LogHistogram,
): LogHistogram {
  return combine(a, b, -1);
}

/** How many values a histogram holds. @public */
export function histogramSize({ zeros, counts }: LogHistogram): number {
  return Object.values(counts).reduce((sum, count) => sum + count, zeros);
}

/**
 * The value of rank ⌊p·(n−1)⌋, within the relative error.
 *
 * @throws RangeError on an empty histogram or a `p` outside 0 to 1.
 * @public
 */
export function histogramQuantile(histogram: LogHistogram, p: number): number {
  const n = histogramSize(histogram);
  if (n === 0 || !(p >= 0 && p <= 1)) {
    throw new RangeError(`No quantile ${p} of ${n} values`);
  }
  const rank = Math.floor(p * (n - 1));
  if (rank < histogram.zeros) return 0;
  const gamma = growth(histogram.relativeError);
  let below = histogram.zeros;
  const buckets = Object.keys(histogram.counts)
    .map(Number)
    .sort((a, b) => a - b);
  for (const bucket of buckets) {
    below += histogram.counts[bucket];
    if (rank < below) return (2 * gamma ** bucket) / (gamma + 1);
  }
  throw new RangeError('A histogram whose counts do not add up');
}
