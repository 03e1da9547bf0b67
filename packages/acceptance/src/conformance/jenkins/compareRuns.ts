import { compareSet, SetResult } from '../SetResult';
import { CARRIED } from './carried';
import { expectedCell, runColumns } from './carriedColumns';
import { Row } from './RecordedJenkins';
import { keyOfRow, ReadJenkins } from './readRecordedJenkins';

/**
 * Compares builds with pipelines, or with the tasks that stand for builds
 * without stages.
 *
 * @param where - `project`: the multibranch project that the rows are of;
 * `withStages`: keys of builds whose stages were recorded apart from them
 */
export function compareBuilds(
  table: 'cicd_pipelines' | 'cicd_tasks',
  read: ReadJenkins,
  rows: readonly Row[],
  where: {
    readonly project?: string;
    readonly withStages?: ReadonlySet<string>;
  } = {},
): SetResult {
  const set = compareSet(
    `jenkins ${table}${where.project === undefined ? '' : ' multibranch'}`,
  );
  const parents = new Set(
    [...read.objects.values()].map(({ attributes }) => attributes?.parent),
  );
  const builds = [...read.objects.values()].filter(
    ({ key, attributes }) =>
      attributes?.parent === undefined &&
      (table === 'cicd_pipelines' ||
        !(parents.has(key) || where.withStages?.has(key))),
  );
  set.expect('refused', read.refused, []);
  set.expect('rows', builds.length, rows.length);
  for (const row of rows) {
    const run = read.objects.get(keyOfRow(row.id!));
    set.expect(`${row.id} found`, Boolean(run), true);
    const columns = run && runColumns(read, run);
    const goesOn = row.status === 'IN_PROGRESS';
    for (const column of CARRIED[table]) {
      if (!columns || column === 'id' || (goesOn && isOfEnd(column))) {
        continue;
      }
      if (column === 'job') {
        const scope = row.cicd_scope_id!.split(':').slice(3).join(':');
        const selected = run.selectors?.some(({ value }) => value === scope);
        set.expect(`${row.id} ${column}`, selected, true);
      } else if (column === 'pipeline_id') {
        set.expect(`${row.id} ${column}`, keyOfRow(row[column]!), run.key);
      } else {
        set.expect(
          `${row.id} ${column}`,
          columns[column],
          expectedCell(row, column),
        );
      }
    }
  }
  return set.result();
}

/** What that project tells of a build that goes on, and Jenkins does not mean. */
function isOfEnd(column: string): boolean {
  return column === 'duration_sec' || column === 'original_result';
}

/** Compares stages with the tasks that stand for them. */
export function compareStages(
  read: ReadJenkins,
  rows: readonly Row[],
): SetResult {
  const set = compareSet('jenkins cicd_tasks_after_stages');
  set.expect('refused', read.refused, []);
  for (const row of rows) {
    const id = row.id!.slice(row.id!.lastIndexOf(':') + 1);
    const parent = keyOfRow(row.pipeline_id!);
    const run = read.objects.get(`${parent}/stages/${id}`);
    set.expect(`${row.id} found`, Boolean(run), true);
    if (!run) {
      continue;
    }
    const { started_date, duration_sec } = runColumns(read, run);
    const finished = read.activities.find(
      ({ objects, verb }) => objects[0].key === run.key && verb === 'finished',
    );
    const ours: Readonly<Record<string, unknown>> = {
      name: run.title,
      original_status: run.originalStatus ?? null,
      started_date,
      // Ends of stages are exact there, and durations cut to the second.
      finished_date: finished?.occurredAt,
      duration_sec: Math.floor((duration_sec as number) / 1_000) * 1_000,
    };
    set.expect(`${row.id} pipeline_id`, run.attributes?.parent, parent);
    for (const column of CARRIED.cicd_tasks_after_stages) {
      if (column in ours) {
        set.expect(
          `${row.id} ${column}`,
          ours[column],
          expectedCell(row, column),
        );
      }
    }
  }
  return set.result();
}
