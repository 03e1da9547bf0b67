import {
  createCalendar,
  cumulativeFlow,
  DEFAULT_CALENDAR,
  Figure,
  flowLoadAt,
  flowTimes,
  littlesLaw,
  quantileFigure,
  StreamDefinition,
  throughputPerDay,
  Timeline,
  workItemAges,
} from '@value-stream/flow-engine';
import { OracleComparison } from './compareOracle';
import { columnStream, ItemFact, statusTimeline } from './statusTimelines';

type Row = Readonly<Record<string, any>>;

export interface AgileMetricsCase {
  readonly id: string;
  readonly now?: string;
  readonly stages: readonly {
    readonly name: string;
    readonly statuses: readonly string[];
  }[];
  readonly committed: string;
  readonly done: string;
  readonly backlog: string;
  readonly issues?: readonly {
    readonly key: string;
    readonly created: string;
    readonly changes: readonly {
      readonly at: string;
      readonly items: readonly {
        readonly field: string;
        readonly to: string | null;
      }[];
    }[];
  }[];
  readonly stage_dates?: readonly Row[];
  readonly expected: {
    readonly items?: readonly Row[];
    readonly cfd: readonly Row[];
    readonly wip: readonly Row[];
    readonly net_flow: readonly Row[];
    readonly throughput: readonly Row[];
    readonly ageing_wip: {
      readonly today: string;
      readonly items: readonly Row[];
    };
    readonly cycle_time_percentiles_days: Readonly<Record<string, number>>;
  };
}

const DAY = 86_400_000;
const calendar = createCalendar(DEFAULT_CALENDAR);
const instant = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);
const startOfDay = (date: string) => Date.parse(date.slice(0, 10));
const dateOf = (at: number | null | undefined) =>
  typeof at === 'number' ? new Date(at).toISOString().slice(0, 10) : null;

function timelinesOf(
  { issues, stage_dates: rows, stages, backlog }: AgileMetricsCase,
  stream: StreamDefinition,
): readonly Timeline[] {
  const statusOf = (name: string) =>
    stages.find(stage => stage.name === name)!.statuses[0];
  if (rows) {
    return rows.map(row =>
      statusTimeline(
        row.key,
        stages
          .filter(({ name }) => row[name] !== null)
          .map(({ name }) => ({
            at: instant(row[name]),
            status: statusOf(name),
          })),
        stream,
      ),
    );
  }
  return (issues ?? []).map(({ key, created, changes }) =>
    statusTimeline(
      key,
      [
        { at: instant(created), status: statusOf(backlog) },
        ...changes.flatMap(({ at, items }) =>
          items.map(
            ({ field, to }): ItemFact =>
              field === 'status'
                ? { at: instant(at), status: to ?? '' }
                : { at: instant(at), blocked: Boolean(to) },
          ),
        ),
      ],
      stream,
    ),
  );
}

const valueOf = (figure: Figure) =>
  figure.kind === 'value' ? figure.value : figure.reason;

/** Instants are compared as the dates that the peer works with. */
export function checkAgileMetrics(
  set: OracleComparison,
  one: AgileMetricsCase,
): void {
  const { id, expected } = one;
  const stream = columnStream(one.stages, one.committed, one.done);
  const timelines = timelinesOf(one, stream);
  const { today } = expected.ageing_wip;
  const now = one.now ? instant(one.now) : startOfDay(today);
  const window = { from: startOfDay(expected.cfd[0].date), to: now };
  const flows = flowTimes(timelines, stream, {
    window,
    clock: 'calendar',
    basis: 'state',
    asOf: now,
  });
  for (const wanted of expected.items ?? []) {
    checkItem(
      set,
      id,
      wanted,
      timelines.find(({ itemKey }) => itemKey === wanted.key)!,
      flows.find(({ itemKey }) => itemKey === wanted.key)?.flowMs,
      { stream, now },
    );
  }
  const days = cumulativeFlow(timelines, stream, window);
  const perDay = throughputPerDay(timelines, stream, window);
  const at = (date: string) =>
    Math.round((startOfDay(date) - window.from) / DAY);
  for (const row of expected.cfd) {
    stream.stages.forEach(({ name }, s) =>
      set.expect(
        `${id}: ${name} on ${row.date}`,
        days[at(row.date)].bands[s],
        row[name],
      ),
    );
  }
  for (const { date, wip } of expected.wip) {
    const load = flowLoadAt(timelines, startOfDay(date) + DAY - 1);
    set.expect(`${id}: in progress on ${date}`, valueOf(load), wip);
  }
  for (const {
    date,
    arrivals,
    departures,
    net_flow: net,
  } of expected.net_flow) {
    const from = startOfDay(date);
    const own = { from, to: from + DAY };
    const { netFlow } = littlesLaw(timelines, stream, own);
    const left = perDay[at(date)].items;
    set.expect(`${id}: arrivals on ${date}`, netFlow + left, arrivals);
    set.expect(`${id}: departures on ${date}`, left, departures);
    set.expect(`${id}: net flow on ${date}`, netFlow, net);
  }
  for (const { date, count } of expected.throughput) {
    set.expect(`${id}: done on ${date}`, perDay[at(date)].items, count);
  }
  const ages = workItemAges(timelines, stream, 'calendar', now);
  for (const { key, age } of expected.ageing_wip.items) {
    const ms = ages.find(({ itemKey }) => itemKey === key)?.ageMs ?? NaN;
    set.expect(
      `${id}: age of ${key}`,
      calendar.localDay(now) - calendar.localDay(now - ms),
      age,
    );
  }
  for (const [p, value] of Object.entries(
    expected.cycle_time_percentiles_days,
  )) {
    const figure = quantileFigure(
      flows.map(f => f.flowMs / DAY),
      Number(p),
      'count',
    );
    set.expect(`${id}: cycle time at ${p}`, valueOf(figure), value);
  }
}

function checkItem(
  set: OracleComparison,
  id: string,
  wanted: Row,
  timeline: Timeline,
  flowMs: number | undefined,
  { stream, now }: { readonly stream: StreamDefinition; readonly now: number },
): void {
  const { key } = wanted;
  set.expect(
    `${id}: cycle time of ${key}`,
    flowMs === undefined ? null : flowMs / DAY,
    wanted.cycle_time,
    1e-9,
  );
  set.expect(
    `${id}: done date of ${key}`,
    dateOf(timeline.endedAt),
    wanted.completed_timestamp?.slice(0, 10) ?? null,
  );
  const blockedMs = timeline.blocked.reduce(
    (sum, { from, to }) => sum + (to ?? now) - from,
    0,
  );
  set.expect(
    `${id}: blocked days of ${key}`,
    blockedMs / DAY,
    wanted.blocked_days,
    1e-9,
  );
  set.expect(
    `${id}: impediments of ${key}`,
    timeline.blocked.map(({ from, to }) => [dateOf(from), dateOf(to)]),
    wanted.impediments.map((flag: Row) => [flag.start, flag.end]),
  );
  const ids = stream.stages.map(stage => stage.id);
  stream.stages.forEach(({ name }, s) => {
    // A column that was skipped was reached with the next one.
    const reached = timeline.visits.find(
      ({ stageId }) => stageId !== null && ids.indexOf(stageId) >= s,
    );
    set.expect(
      `${id}: ${key} first at ${name}`,
      dateOf(reached?.from),
      wanted[name]?.slice(0, 10) ?? null,
    );
  });
}
