import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';

/** Waiting of a core stream for another one. */
export interface CausedWait {
  readonly from: string;
  readonly delayMs: number;
}

/**
 * Who waited for each stream or for what is nested in it, core streams alone,
 * the longest first. What a stream waits for within itself is left out.
 */
export function causedWaits(
  streams: readonly OverviewStream[],
): ReadonlyMap<string, readonly CausedWait[]> {
  const byRef = new Map(streams.map(stream => [stream.ref, stream]));
  const above = (ref: string): ReadonlySet<string> => {
    const way = new Set<string>();
    for (
      let one: string | undefined = ref;
      one && byRef.has(one) && !way.has(one);
      one = byRef.get(one)!.parent
    ) {
      way.add(one);
    }
    return way;
  };
  const sums = new Map<string, Map<string, number>>();
  for (const { ref, role, figures } of streams) {
    if (role !== 'core') {
      continue;
    }
    const own = above(ref);
    for (const { to, delayMs } of figures?.waits ?? []) {
      for (const cause of above(to)) {
        if (!own.has(cause)) {
          const waits = sums.get(cause) ?? new Map<string, number>();
          sums.set(cause, waits);
          waits.set(ref, (waits.get(ref) ?? 0) + delayMs);
        }
      }
    }
  }
  return new Map(
    [...sums].map(([ref, waits]) => [
      ref,
      [...waits]
        .map(([from, delayMs]) => ({ from, delayMs }))
        .sort((a, b) => b.delayMs - a.delayMs || (a.from < b.from ? -1 : 1)),
    ]),
  );
}
