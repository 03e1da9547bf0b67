import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  createImportConnector,
  RowsPayload,
} from '@value-stream/backstage-plugin-value-stream-backend-module-import';
import { LogEvent } from '@value-stream/flow-engine';

/** An event log and what is expected of it. */
export interface EventLog {
  readonly name: string;
  readonly events: readonly LogEvent[];
  readonly expected: ExpectedLog;
}

type Counts = Readonly<Record<string, number>>;

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Durations in seconds. */
export interface ExpectedLog {
  readonly input: string;
  readonly n_cases: number;
  readonly n_events: number;
  readonly activity_counts: Counts;
  readonly start_activities: Counts;
  readonly end_activities: Counts;
  readonly dfg_frequency: readonly (Edge & { readonly count: number })[];
  readonly dfg_duration_seconds: readonly (Edge & {
    readonly mean: number;
    readonly median: number;
    readonly max: number;
    readonly min: number;
    readonly sum: number;
    /** `null` below two events. */
    readonly stdev: number | null;
  })[];
  readonly n_variants: number;
  readonly variants_top20: readonly {
    readonly count: number;
    readonly activities: readonly string[];
  }[];
  readonly variants_covering_80pct: number;
  readonly case_duration_seconds: Readonly<
    Record<'mean' | 'min' | 'max' | 'p50' | 'p70' | 'p85' | 'p95', number>
  >;
  readonly rework_cases_per_activity: Counts;
  readonly case_arrival_average_seconds: number;
  readonly cases_with_any_repeated_activity: number;
  readonly self_loops: readonly (Edge & { readonly count: number })[];
  readonly time_until_next_event_by_activity_seconds: Readonly<
    Record<
      string,
      {
        readonly n: number;
        readonly mean: number;
        readonly median: number;
        readonly p85: number;
        readonly sum: number;
      }
    >
  >;
}

/** Reads `<name>.expected.json` of `process_mining` and its log. */
export async function readEventLog(
  folder: string,
  name: string,
): Promise<EventLog> {
  const text = await readFile(
    join(folder, 'expected', `${name}.expected.json`),
    'utf8',
  );
  // A deviation of one value is written as NaN, which is not JSON.
  const expected: ExpectedLog = JSON.parse(text.replace(/: NaN\b/g, ': null'));
  return {
    name,
    events: await readEvents(join(folder, 'logs_csv', expected.input)),
    expected,
  };
}

/** The rows of a log as the import connector reads them. */
async function readEvents(path: string): Promise<readonly LogEvent[]> {
  const connector = createImportConnector();
  const options = connector.readOptions({
    kind: 'moves',
    columns: { item: 'case_id', to: 'activity', at: 'timestamp' },
  });
  const events: LogEvent[] = [];
  for await (const { body } of connector.upload!.split(
    createReadStream(path),
    { name: basename(path) },
    options,
  )) {
    const { header = [], rows } = body as unknown as RowsPayload;
    const [item, to, at] = ['case_id', 'activity', 'timestamp'].map(column =>
      header.indexOf(column),
    );
    for (const row of rows) {
      if (!('values' in row)) {
        const reason = 'error' in row ? row.error : 'not a row of columns';
        throw new Error(`${path}, line ${row.line}: ${reason}`);
      }
      const { values } = row;
      events.push({
        caseId: values[item],
        activity: values[to],
        at: Date.parse(values[at]),
      });
    }
  }
  return events;
}
