import { ObjectFact } from '@value-stream/backstage-plugin-value-stream-node';
import { Row } from './RecordedJenkins';
import { ReadJenkins } from './readRecordedJenkins';

/** The carried columns of a build or stage, in the words of the expected tables. */
export function runColumns(
  { activities }: ReadJenkins,
  run: ObjectFact,
): Readonly<Record<string, unknown>> {
  const of = (verb: string) =>
    activities.find(a => a.objects[0].key === run.key && a.verb === verb);
  const started = of('started')?.occurredAt;
  const finished = of('finished');
  const cut = started === undefined ? undefined : started - (started % 1_000);
  const runMs = run.attributes?.runMs as number | undefined;
  return {
    status: finished ? 'DONE' : 'IN_PROGRESS',
    result: resultOf(
      finished?.attributes.verdict as string | undefined,
      run.originalStatus,
    ),
    original_result: run.originalStatus ?? null,
    original_status: String(!finished),
    created_date: cut,
    started_date: cut,
    finished_date:
      finished && cut !== undefined && runMs !== undefined
        ? cut + runMs
        : undefined,
    duration_sec: runMs,
  };
}

/** An expected cell, as milliseconds where it is a date or a duration. */
export function expectedCell(row: Row, column: string): unknown {
  const cell = row[column];
  if (column.endsWith('_date')) {
    return cell === null ? undefined : Date.parse(cell);
  }
  return column === 'duration_sec' ? Math.round(Number(cell) * 1_000) : cell;
}

const RESULTS: Readonly<Record<string, string>> = {
  passed: 'SUCCESS',
  failed: 'FAILURE',
  cancelled: 'FAILURE',
};

function resultOf(
  verdict: string | undefined,
  original: string | undefined,
): string | null {
  return verdict === undefined || original === 'UNSTABLE'
    ? null
    : RESULTS[verdict] ?? null;
}
