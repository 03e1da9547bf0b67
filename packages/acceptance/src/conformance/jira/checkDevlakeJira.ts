import { join } from 'node:path';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { CARRIED } from './carried';
import { checkDamaged } from './checkDamaged';
import { checkDevelopmentPanels } from './checkDevelopmentPanels';
import { checkExternalEpics } from './checkExternalEpics';
import { compareTable, ComparedTable } from './compareTable';
import { changelogsTable } from './devlakeChangelogs';
import {
  assigneesTable,
  issuesTable,
  labelsTable,
  RowNames,
} from './devlakeIssues';
import {
  relationshipsTable,
  repoCommitsTable,
  sprintIssuesTable,
  sprintsTable,
} from './devlakeLinks';
import {
  changelogRecording,
  cloudRecording,
  serverRecording,
} from './devlakeRecording';
import { playRecording, Recording } from './playRecording';
import { toldFacts } from './ToldFacts';

/** Plays the recorded Jira into backfill and compares with the normalised rows. */
export async function checkDevlakeJira(
  folder: string,
): Promise<readonly SetResult[]> {
  const rows = (table: string) =>
    readJson<any[]>(join(folder, 'expected', `${table}.json`));
  const cloud = await cloudRecording(folder);
  const played = await playRecording(cloud);
  const told = toldFacts(played.translation);
  const names = namesOf(cloud);
  const statusNames = new Set<string>(cloud.statuses!.map(({ name }) => name));
  const server = await serverRecording(folder);
  const linked = toldFacts((await playRecording(server)).translation);
  const tables: ComparedTable[] = [
    issuesTable(await rows('issues'), told, names),
    changelogsTable(await rows('issue_changelogs'), told, names, {
      statusNames,
    }),
    labelsTable(await rows('issue_labels'), told, names),
    assigneesTable(await rows('issue_assignees'), told, names),
    relationshipsTable(
      await rows('issue_relationships'),
      linked,
      namesOf(server),
    ),
    sprintsTable(await rows('sprints'), told, names),
    sprintIssuesTable(await rows('sprint_issues'), told, names),
    repoCommitsTable(await rows('issue_repo_commits'), told, names),
  ];
  const carried = compareSet('jira: tables carried');
  carried.expect(
    'tables',
    tables.map(({ table }) => table).sort(),
    CARRIED.map(({ table }) => table).sort(),
  );
  return [
    carried.result(),
    ...tables.map(compareTable),
    await checkChangelogPages(folder),
    await checkDevelopmentPanels(folder),
    await checkExternalEpics(folder),
    await checkDamaged(
      'jira: recorded issues, damaged',
      createJiraConnector(),
      played.payloads,
    ),
  ];
}

/** Issues whose changelogs are recorded page by page: each history once, each change of status a move. */
async function checkChangelogPages(folder: string): Promise<SetResult> {
  const recording = await changelogRecording(folder);
  const { translation } = await playRecording(recording);
  const told = toldFacts(translation);
  const set = compareSet('jira: changelogs in pages');
  for (const issue of recording.issues) {
    const histories = recording.changelogs!.get(issue.key)!;
    for (const { id, created, items } of histories) {
      for (const { field, toString: to } of items) {
        const [change] = told.changes(id, field);
        set.expect(
          `${issue.key} ${id} ${field}`,
          [
            change?.occurredAt,
            field === 'status' ? change?.attributes.to : undefined,
          ],
          [
            Date.parse(created.replace(/(\d\d)$/, ':$1')),
            field === 'status' ? to : undefined,
          ],
        );
      }
    }
  }
  return set.result();
}

/** Keys by id, also of issues that are only linked to. */
function namesOf({ host, issues }: Recording): RowNames {
  const keys = new Map<string, string>();
  for (const { id, key, fields } of issues) {
    keys.set(String(id), key);
    for (const link of fields.issuelinks ?? []) {
      const other = link.inwardIssue ?? link.outwardIssue;
      keys.set(String(other.id), other.key);
    }
  }
  return { host, keys };
}
