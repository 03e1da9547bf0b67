import { join } from 'node:path';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { CARRIED } from './carried';
import { playGitlab } from './playGitlab';
import { asLists, readRecorded, recordedProject } from './recordedGitlab';
import { ROWS } from './rows';
import { toldFacts } from './ToldFacts';
import { Devlake } from './Devlake';

/** Repository of all recorded objects. */
export const REPO = 'gitlab.com/gitlab-data/snowflake_spend';
const PATH = REPO.slice('gitlab.com/'.length);

/**
 * Plays DevLake's recorded GitLab to the backfill and compares with its rows.
 * Tables that were recorded of different projects are played one by one.
 */
export async function checkDevlakeGitlab(
  folder: string,
): Promise<readonly SetResult[]> {
  const results: SetResult[] = [];
  for (const { table, columns } of CARRIED) {
    const devlake = await playTable(folder, table);
    const rows = await readJson<Record<string, any>[]>(
      join(folder, 'expected', `${table}.json`),
    );
    const set = compareSet(`devlake gitlab: ${table}`);
    for (const row of rows) {
      const expected = ROWS[table].expected(row);
      const actual = ROWS[table].actual(row, devlake);
      const pick = (from: Record<string, unknown>) =>
        Object.fromEntries(columns.map(name => [name, from[name] ?? null]));
      set.expect(
        String(row.id ?? JSON.stringify(row)),
        pick(actual),
        pick(expected),
      );
    }
    results.push(set.result());
  }
  return results;
}

async function playTable(folder: string, table: string): Promise<Devlake> {
  const read = (name: string) => readRecorded(folder, name);
  const id = table === 'cicd_tasks' ? 44 : 12345678;
  const content: Record<string, unknown> = {
    [`projects/${PATH}`]: recordedProject(id, PATH),
  };
  const recorded = new Map<number, any>();
  const add = async (...names: string[]) => {
    const lists = await Promise.all(names.map(read));
    Object.assign(content, asLists(...lists));
    lists.flat().forEach(({ object }) => recorded.set(object.id, object));
  };
  switch (table) {
    case 'pull_request_commits':
      await add('merge_requests_for_mr_commit_test', 'merge_request_commits');
      break;
    case 'pull_request_comments':
      await add('merge_requests_for_mr_notes_test', 'merge_request_notes');
      break;
    case 'cicd_pipelines': {
      const details = await read('pipeline_details');
      content[`projects/${id}/pipelines`] = details.map(d => d.object);
      details.forEach(({ path, object }) => {
        content[path] = object;
        recorded.set(object.id, object);
      });
      break;
    }
    case 'cicd_tasks': {
      const jobs = (await read('job')).map(({ object }) => object);
      const pipelines = new Map(
        jobs.map(job => [job.pipeline.id, job.pipeline]),
      );
      content[`projects/${id}/pipelines`] = [...pipelines.values()];
      for (const job of jobs) {
        const path = `projects/${id}/pipelines/${job.pipeline.id}/jobs`;
        content[path] = [...((content[path] as any[]) ?? []), job];
        recorded.set(job.id, job);
      }
      break;
    }
    default:
      await add('issues', 'merge_requests', 'pipeline', 'deployments');
  }
  return { facts: toldFacts(await playGitlab(content, PATH)), recorded };
}
