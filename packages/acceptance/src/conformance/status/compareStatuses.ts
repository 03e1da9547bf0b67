import { quantile } from '@value-stream/flow-engine';
import { compareSet, SetResult } from '../SetResult';
import { StatusHistory } from './StatusHistory';
import { firstEntry, Stay } from './Stay';

const DAY_MS = 86_400_000;
/** Expected files round times in status to four places, the rest to six. */
const FOUR_PLACES = 0.00006;
const SIX_PLACES = 0.0000006;

/** Everything the expected file says of statuses, from the stays of the timelines. */
export function compareStatuses(
  { name, expected }: StatusHistory,
  items: ReadonlyMap<string, readonly Stay[]>,
): SetResult {
  const set = compareSet(`status_histories/${name} statuses`);
  const { start, done, ordered_flow: flow } = expected.mapping;
  const all = [...items.values()];
  const moves = all.flatMap(stays =>
    stays.slice(1).map((to, i) => ({ from: stays[i], to })),
  );

  set.expect('items', items.size, expected.n_items);
  set.expect(
    'transitions',
    all.reduce((sum, stays) => sum + stays.length, 0),
    expected.n_transitions,
  );
  const now = countBy(all, stays => stays[stays.length - 1].status);
  expectCounts('now in', now, expected.current_status);
  expectCounts(
    'moves',
    countBy(moves, ({ from, to }) => `${from.status} → ${to.status}`),
    Object.fromEntries(
      expected.transition_counts.map(t => [`${t.frm} → ${t.to}`, t.count]),
    ),
  );
  set.expect(
    'backward moves',
    moves.filter(
      ({ from, to }) =>
        flow.includes(to.status) &&
        flow.indexOf(from.status) > flow.indexOf(to.status),
    ).length,
    expected.backward_moves,
  );
  expectCounts(
    'first done in',
    countBy(all, stays => yearOf(firstEntry(stays, done))),
    expected.throughput_by_year,
  );
  expectCounts(
    'first started in',
    countBy(all, stays => yearOf(firstEntry(stays, start))),
    expected.arrivals_by_year,
  );
  for (const [cutoff, counts] of Object.entries(expected.occupancy_at_cutoff)) {
    const at = Date.parse(cutoff);
    expectCounts(
      `on ${cutoff} in`,
      countBy(
        all,
        stays =>
          stays.find(({ from, to }) => from <= at && (to === null || at < to))
            ?.status,
      ),
      counts,
    );
  }
  compareTimes();
  return set.result();

  function compareTimes() {
    const cycleTimes = new Map(
      [...items].flatMap(([item, stays]) => {
        const from = firstEntry(stays, start);
        const to = firstEntry(stays, done);
        return from !== undefined && to !== undefined && to >= from
          ? [[item, (to - from) / DAY_MS] as const]
          : [];
      }),
    );
    for (const [item, days] of Object.entries(
      expected.per_item_cycle_time_days,
    )) {
      set.expect(
        `cycle time of ${item}`,
        cycleTimes.get(item) ?? null,
        days,
        SIX_PLACES,
      );
    }
    const cycle = spread([...cycleTimes.values()]);
    const { n, n_zero, median, p70, p85, p95, mean } = expected.cycle_time_days;
    set.expect('cycle times', cycle.sorted.length, n);
    set.expect(
      'cycle times of no length',
      cycle.sorted.filter(days => days === 0).length,
      n_zero,
    );
    set.expect('cycle time p50', cycle.at(0.5), median, SIX_PLACES);
    set.expect('cycle time p70', cycle.at(0.7), p70, SIX_PLACES);
    set.expect('cycle time p85', cycle.at(0.85), p85, SIX_PLACES);
    set.expect('cycle time p95', cycle.at(0.95), p95, SIX_PLACES);
    set.expect('cycle time mean', cycle.mean, mean, SIX_PLACES);

    const ended = all
      .flat()
      .flatMap(({ status, from, to }) =>
        to === null ? [] : [{ status, days: (to - from) / DAY_MS }],
      );
    for (const [status, time] of Object.entries(expected.time_in_status_days)) {
      const stay = spread(
        ended.filter(e => e.status === status).map(({ days }) => days),
      );
      set.expect(`stays in ${status}`, stay.sorted.length, time.n);
      set.expect(`p50 in ${status}`, stay.at(0.5), time.median, FOUR_PLACES);
      set.expect(`p85 in ${status}`, stay.at(0.85), time.p85, FOUR_PLACES);
      set.expect(`mean in ${status}`, stay.mean, time.mean, FOUR_PLACES);
    }

    const present = Date.parse(expected.now);
    const ages = spread(
      all
        .filter(stays => {
          const { status } = stays[stays.length - 1];
          return flow.includes(status) && !done.includes(status);
        })
        .map(
          stays =>
            (present - (firstEntry(stays, start) ?? stays[0].from)) / DAY_MS,
        ),
    );
    set.expect('in progress now', ages.sorted.length, expected.wip_now.n);
    set.expect(
      'age p50',
      ages.at(0.5),
      expected.wip_now.median_age_days,
      SIX_PLACES,
    );
    set.expect(
      'age p85',
      ages.at(0.85),
      expected.wip_now.p85_age_days,
      SIX_PLACES,
    );
  }

  function expectCounts(
    what: string,
    actual: Readonly<Record<string, number>>,
    wanted: Readonly<Record<string, number>>,
  ) {
    for (const key of new Set([
      ...Object.keys(wanted),
      ...Object.keys(actual),
    ])) {
      set.expect(`${what} ${key}`, actual[key] ?? 0, wanted[key] ?? 0);
    }
  }
}

function countBy<T>(
  list: readonly T[],
  keyOf: (entry: T) => string | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of list) {
    const key = keyOf(entry);
    if (key !== undefined) {
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function yearOf(instant: number | undefined): string | undefined {
  return instant === undefined
    ? undefined
    : String(new Date(instant).getUTCFullYear());
}

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    sorted,
    at: (p: number) => (sorted.length ? quantile(sorted, p) : null),
    mean: sorted.length
      ? sorted.reduce((sum, value) => sum + value, 0) / sorted.length
      : null,
  };
}
