import { join } from 'node:path';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { CARRIED } from './carried';
import { playRecordedGithub, SLUG } from './playRecordedGithub';
import { githubConnector, readFacts } from './readFacts';
import { RecordedGithub, readRecordedGithub } from './recordedGithub';
import { issueKey, Rows, rowsOfFacts, runKey } from './rowsOfFacts';

type Row = Readonly<Record<string, string | null>>;

const NOW = Date.UTC(2024, 5, 1);
/** Every recorded run is read with its jobs, however old. */
const ALL_DAYS = 100_000;

/** Plays recorded objects of GitHub into a backfill and compares its facts with DevLake's rows. */
export async function checkDevlakeGithub(
  folder: string,
): Promise<readonly SetResult[]> {
  const recorded = await readRecordedGithub(folder);
  const actual = rowsOfFacts(await backfilled(recorded));
  const results: SetResult[] = [];
  for (const [table, columns] of Object.entries(CARRIED)) {
    const comparison = compareSet(`devlake github ${table}`);
    const expected = expectedRows(
      table,
      await readJson<Row[]>(join(folder, 'expected', `${table}.json`)),
      recorded,
    );
    for (const [id, row] of expected) {
      const given = actual[table].get(id);
      comparison.expect(
        id,
        given && pick(given, row, columns),
        pick(row, row, columns),
      );
    }
    comparison.expect(
      'rows that nobody expects',
      unexpected(actual[table], expected, table),
      [],
    );
    results.push(comparison.result());
  }
  return results;
}

async function backfilled(recorded: RecordedGithub) {
  const connector = githubConnector();
  const server = await playRecordedGithub(recorded);
  try {
    const options = connector.readOptions({
      apiBaseUrl: server.url,
      repositories: [SLUG],
      jobDays: ALL_DAYS,
    });
    const payloads = [];
    for await (const page of connector.backfill!(
      {
        source: { id: 'conformance', connector: 'github' },
        options,
        credentials: {},
        selectors: [],
      },
      undefined,
      {
        now: () => NOW,
        fetch,
        logger: { debug() {}, info() {}, warn() {}, error() {} } as never,
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      payloads.push(...page.payloads);
    }
    return readFacts(connector, options, payloads, 'backfill');
  } finally {
    await server.close();
  }
}

/** The expected rows, by the ids and with the words of the facts; a column that is not compared is undefined. */
function expectedRows(
  table: string,
  rows: readonly Row[],
  recorded: RecordedGithub,
): Rows {
  const numbers = new Map<string, number>();
  for (const { payload } of [...recorded.issues, ...recorded.pulls]) {
    numbers.set(String(payload.id), payload.number);
  }
  const milestones = new Map<string, string>(
    recorded.milestones.map(({ payload }) => [
      String(payload.id),
      payload.title,
    ]),
  );
  const logins = (login: string | null) => login?.toLowerCase();
  const item = (id: string | null) => issueKey(numbers.get(nativeId(id)));
  return new Map(
    rows.map((row): [string, Readonly<Record<string, unknown>>] => {
      switch (table) {
        case 'issues':
          return [
            item(row.id),
            {
              ...row,
              title: row.title?.slice(0, 300),
              creator_name: logins(row.creator_name),
            },
          ];
        case 'issue_labels':
          return [
            `${item(row.issue_id)} ${row.label_name}`,
            { ...row, issue_id: item(row.issue_id) },
          ];
        case 'sprints':
          return [String(row.name), row];
        case 'sprint_issue': {
          const sprint = milestones.get(nativeId(row.sprint_id));
          return [
            `${item(row.issue_id)} ${sprint}`,
            { issue_id: item(row.issue_id), sprint_id: sprint },
          ];
        }
        case 'board_issues':
          return [
            `${item(row.issue_id)} ${SLUG}`,
            { issue_id: item(row.issue_id), board_id: SLUG },
          ];
        case 'issue_comments':
          return [nativeId(row.id), { ...row, issue_id: item(row.issue_id) }];
        case 'pull_requests':
          return [
            item(row.id),
            {
              ...row,
              title: row.title?.slice(0, 300),
              author_name: logins(row.author_name),
              closed_date: row.merged_date ? undefined : row.closed_date,
              merge_commit_sha: row.merged_date
                ? row.merge_commit_sha
                : undefined,
            },
          ];
        case 'pull_request_labels':
          return [
            `${item(row.pull_request_id)} ${row.label_name}`,
            { ...row, pull_request_id: item(row.pull_request_id) },
          ];
        case 'pull_request_commits':
          return [
            `${item(row.pull_request_id)} ${row.commit_sha}`,
            { ...row, pull_request_id: item(row.pull_request_id) },
          ];
        case 'cicd_pipelines':
          return [runKey(nativeId(row.id)), runRow(row)];
        case 'cicd_pipeline_commits': {
          const run = runKey(nativeId(row.pipeline_id));
          return [run, { ...row, pipeline_id: run }];
        }
        case 'cicd_tasks': {
          const run = runKey(nativeId(row.pipeline_id));
          return [
            `${run}/jobs/${nativeId(row.id)}`,
            { ...runRow(row), pipeline_id: run },
          ];
        }
        default:
          return [
            nativeId(row.id),
            {
              ...row,
              pull_request_id: item(row.pull_request_id),
              review_id: row.review_id && nativeId(row.review_id),
            },
          ];
      }
    }),
  );
}

const WAITING = ['QUEUED', 'WAITING', 'PENDING', 'REQUESTED'];

function runRow(row: Row): Readonly<Record<string, unknown>> {
  const word = row.original_status?.toUpperCase() ?? '';
  const waits = WAITING.includes(word);
  const ended = !waits && word !== 'IN_PROGRESS';
  return {
    ...row,
    status: word === 'REQUESTED' ? undefined : row.status,
    original_result: row.original_result?.toLowerCase() ?? null,
    started_date: waits ? undefined : row.started_date,
    finished_date: ended ? row.finished_date : undefined,
    duration_sec: ended ? row.duration_sec : undefined,
  };
}

/** The carried columns that are compared of an expected row. */
function pick(
  from: Readonly<Record<string, unknown>>,
  compared: Readonly<Record<string, unknown>>,
  columns: readonly string[],
) {
  return Object.fromEntries(
    columns
      .filter(column => compared[column] !== undefined)
      .map(column => [column, from[column] ?? null]),
  );
}

/** Runs that are listed for their jobs' sake were not recorded themselves. */
function unexpected(
  actual: Rows,
  expected: Rows,
  table: string,
): readonly string[] {
  return [...actual]
    .filter(
      ([id, row]) =>
        !expected.has(id) &&
        !(
          table.startsWith('cicd_pipeline') &&
          (row.name === 'recorded by its jobs alone' ||
            row.branch === undefined)
        ),
    )
    .map(([id]) => id);
}

function nativeId(id: string | null): string {
  return String(id?.split(':').at(-1));
}
