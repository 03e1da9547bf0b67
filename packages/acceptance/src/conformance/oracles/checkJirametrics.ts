import { classifySegments, cumulativeFlow } from '@value-stream/flow-engine';
import { OracleComparison } from './compareOracle';
import { columnStream, ItemFact, statusTimeline } from './statusTimelines';

interface Moves {
  readonly created: string;
  readonly status_changes: readonly {
    readonly to: string;
    readonly at: string;
  }[];
}

export interface JirametricsCases {
  readonly flow_efficiency: {
    readonly blocked_statuses: readonly string[];
    readonly cases: readonly (Moves & {
      readonly id: string;
      readonly creation_status: string;
      readonly started_at: string | null;
      readonly stopped_at: string | null;
      readonly end_time: string;
      readonly expected: {
        readonly active_seconds: number;
        readonly total_seconds: number;
      };
    })[];
  };
  readonly cfd: {
    readonly columns: readonly string[];
    readonly column_of_status: Readonly<Record<string, string | null>>;
    readonly cases: readonly {
      readonly id: string;
      readonly range: readonly [string, string];
      readonly issues: readonly (Moves & { readonly key: string })[];
      readonly expected: {
        readonly daily_counts: Readonly<Record<string, readonly number[]>>;
        readonly correction_windows:
          | readonly { readonly start: string; readonly end: string }[]
          | null;
      };
    }[];
  };
}

const DAY = 86_400_000;
const instant = (text: string) =>
  Date.parse(text.includes('T') ? `${text}Z` : text);

/** A status that means blocked is a flag; start and stop are given. */
function checkEfficiency(
  set: OracleComparison,
  { cases, blocked_statuses: blocking }: JirametricsCases['flow_efficiency'],
): void {
  const stream = columnStream(
    [
      { name: 'Waiting', statuses: ['waiting'] },
      { name: 'Working', statuses: ['working'] },
      { name: 'Done', statuses: ['done'] },
    ],
    'Working',
    'Done',
  );
  for (const one of cases) {
    const facts: ItemFact[] = [
      { at: instant(one.created), status: 'waiting' },
      ...(one.started_at
        ? [{ at: instant(one.started_at), status: 'working' }]
        : []),
      ...[{ to: one.creation_status, at: one.created }, ...one.status_changes]
        .filter(({ to }) => blocking.includes(to))
        .map(({ at }) => ({ at: instant(at), blocked: true })),
      ...(one.stopped_at
        ? [{ at: instant(one.stopped_at), status: 'done' }]
        : []),
    ];
    const timeline = statusTimeline(one.id, facts, stream);
    const { startedAt, endedAt } = timeline;
    const until = Math.min(instant(one.end_time), endedAt ?? Infinity);
    const own = classifySegments(timeline, stream, 'state', until).filter(
      ({ from }) => startedAt !== null && from >= startedAt,
    );
    const seconds = (list: typeof own) =>
      list.reduce((sum, { from, to }) => sum + to - from, 0) / 1_000;
    set.expect(
      `jirametrics ${one.id}: active`,
      seconds(own.filter(s => s.class === 'active')),
      one.expected.active_seconds,
    );
    set.expect(
      `jirametrics ${one.id}: total`,
      seconds(own),
      one.expected.total_seconds,
    );
  }
}

function checkCumulativeFlow(
  set: OracleComparison,
  { columns, column_of_status: columnOf, cases }: JirametricsCases['cfd'],
): void {
  const stream = columnStream(
    columns.map(name => ({
      name,
      statuses: Object.keys(columnOf).filter(s => columnOf[s] === name),
    })),
    columns[0],
    columns[columns.length - 1],
  );
  for (const { id, range, issues, expected } of cases) {
    const from = instant(range[0]);
    const days = cumulativeFlow(
      issues.map(({ key, created, status_changes: changes }) =>
        statusTimeline(
          key,
          [
            { at: instant(created), status: 'not on the board' },
            ...changes.map(({ to, at }) => ({ at: instant(at), status: to })),
          ],
          stream,
        ),
      ),
      stream,
      { from, to: instant(range[1]) + DAY },
    );
    const bandsOn = (date: string) =>
      days[Math.round((instant(date) - from) / DAY)].bands;
    for (const [date, counts] of Object.entries(expected.daily_counts)) {
      set.expect(`jirametrics ${id} on ${date}`, bandsOn(date), counts);
    }
    // The peer keeps the highest mark over a correction; we have none to tell.
    for (const { start, end } of expected.correction_windows ?? []) {
      for (let at = instant(start) - 2 * DAY; at <= instant(end); at += DAY) {
        const date = new Date(at).toISOString().slice(0, 10);
        if (at === instant(start) - DAY) continue;
        set.expect(`jirametrics ${id} on ${date}`, bandsOn(date), [1, 1, 1, 0]);
      }
    }
  }
}

export function checkJirametrics(
  set: OracleComparison,
  cases: JirametricsCases,
): void {
  checkEfficiency(set, cases.flow_efficiency);
  checkCumulativeFlow(set, cases.cfd);
}
