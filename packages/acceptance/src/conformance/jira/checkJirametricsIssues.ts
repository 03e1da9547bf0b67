import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { playRecording } from './playRecording';
import { toldFacts } from './ToldFacts';

/** Further recorded issues: all are accepted, and every change of status becomes a move. */
export async function checkJirametricsIssues(
  folder: string,
): Promise<readonly SetResult[]> {
  return [
    await checkFolder(join(folder, 'testdata'), join(folder, 'testdata')),
    await checkFolder(
      join(folder, 'complete_sample'),
      join(folder, 'complete_sample', 'sample_issues'),
    ),
  ];
}

async function checkFolder(sample: string, folder: string): Promise<SetResult> {
  const set = compareSet(`jira: issues of ${sample.split('/').pop()}`);
  const files = (await readdir(folder)).filter(name => /^SP-\d+/.test(name));
  const issues = await Promise.all(
    files.map(name => readJson<any>(join(folder, name))),
  );
  const statuses = await readJson<any[]>(join(sample, 'sample_statuses.json'));
  const host = 'improvingflow.atlassian.net';
  const { translation } = await playRecording({
    host,
    edition: 'cloud',
    options: { fields: { flagged: 'customfield_10021' } },
    projects: ['SP'],
    issues,
    statuses,
  });
  const told = toldFacts(translation);
  set.expect('refused', translation.refused, []);
  for (const issue of issues) {
    const key = `jira:${host}/${issue.key}`;
    set.expect(
      `${issue.key} is told`,
      [told.object(key)?.fact.title, told.last(key, 'created')?.verb],
      [issue.fields.summary, 'created'],
    );
    for (const { id, created, items } of issue.changelog.histories) {
      const seen = new Map<string, number>();
      for (const item of items) {
        const n = seen.get(item.field) ?? 0;
        seen.set(item.field, n + 1);
        const change = told.changes(id, item.field)[n];
        const at = Date.parse(created.replace(/(\d\d)$/, ':$1'));
        set.expect(
          `${issue.key} ${id} ${item.field}`,
          change && [change.occurredAt, ...describe(change, item)],
          [at, ...expected(item, statuses)],
        );
      }
    }
  }
  return set.result();
}

function describe({ verb, attributes }: any, { field }: any): unknown[] {
  return field === 'status'
    ? [verb, attributes.from, attributes.to, attributes.category]
    : [verb];
}

function expected(item: any, statuses: readonly any[]): unknown[] {
  const categories: Record<string, string> = {
    new: 'to-do',
    indeterminate: 'in-progress',
    done: 'done',
  };
  const status = (id: string) => statuses.find(s => s.id === id);
  switch (item.field) {
    case 'status':
      return [
        'moved',
        status(item.from)?.name ?? item.fromString,
        status(item.to)?.name ?? item.toString,
        categories[status(item.to)?.statusCategory.key],
      ];
    case 'resolution':
      return [item.toString === null ? 'reopened' : 'closed'];
    case 'Flagged':
      return [item.toString ? 'blocked' : 'unblocked'];
    case 'Link':
      return ['linked'];
    default:
      return ['changed'];
  }
}
