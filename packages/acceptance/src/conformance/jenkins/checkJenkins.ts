import { SetResult } from '../SetResult';
import { compareCommits } from './compareCommits';
import { compareBuilds, compareStages } from './compareRuns';
import { compareScopes } from './compareScopes';
import { readLines, readRows } from './RecordedJenkins';
import { keyOfRow, readRecordedJenkins } from './readRecordedJenkins';
import { groupLines, playRecordedJobs } from './ToolAnswers';

/** Plays the recorded Jenkins and compares with the rows expected of it. */
export async function checkJenkins(
  folder: string,
): Promise<readonly SetResult[]> {
  return [
    ...(await checkOneJob(folder)),
    await checkStages(folder),
    ...(await checkMultibranch(folder)),
  ];
}

async function checkOneJob(folder: string): Promise<readonly SetResult[]> {
  const lines = await readLines(folder, 'jenkins_api_builds');
  const job = (lines[0].params as { FullName: string }).FullName;
  const read = await readRecordedJenkins(
    playRecordedJobs({ builds: groupLines(lines, () => job) }),
    job,
  );
  const stages = await readLines(folder, 'jenkins_api_stages');
  const withStages = new Set(
    stages.map(({ input }) => keyOfRow(`jenkins:stages:0:${input!.FullName}`)),
  );
  const rows = (table: string) => readRows(folder, table);
  return [
    compareBuilds('cicd_pipelines', read, await rows('cicd_pipelines')),
    compareBuilds('cicd_tasks', read, await rows('cicd_tasks'), { withStages }),
    compareCommits('', read, await rows('cicd_pipeline_commits')),
  ];
}

async function checkStages(folder: string): Promise<SetResult> {
  const lines = await readLines(folder, 'jenkins_api_stages');
  const job = (lines[0].params as { FullName: string }).FullName;
  const builds = [...new Set(lines.map(({ input }) => input!.Number))].map(
    number => ({
      _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
      number: Number(number),
      timestamp: 1,
      duration: 0,
      building: false,
      result: 'SUCCESS',
    }),
  );
  const read = await readRecordedJenkins(
    playRecordedJobs({
      builds: new Map([[job, builds]]),
      stages: groupLines(lines, ({ input }) => input!.FullName),
    }),
    job,
  );
  return compareStages(read, await readRows(folder, 'cicd_tasks_after_stages'));
}

async function checkMultibranch(folder: string): Promise<readonly SetResult[]> {
  const jobs = await readLines(folder, 'jenkins_api_jobs_multibranch');
  const builds = await readLines(folder, 'jenkins_api_builds_multibranch');
  const stages = await readLines(folder, 'jenkins_api_stages_multibranch');
  const project = (jobs[0].params as { FullName: string }).FullName;
  const read = await readRecordedJenkins(
    playRecordedJobs({
      folders: new Map([[project, jobs.map(({ payload }) => payload)]]),
      builds: groupLines(builds, ({ input }) => input!.FullName),
      stages: groupLines(stages, ({ input }) => input!.FullName),
    }),
    project,
  );
  const rows = (table: string) => readRows(folder, `${table}_multibranch`);
  return [
    compareBuilds('cicd_pipelines', read, await rows('cicd_pipelines'), {
      project,
    }),
    compareBuilds('cicd_tasks', read, await rows('cicd_tasks'), { project }),
    compareCommits(' multibranch', read, await rows('cicd_pipeline_commits')),
    compareScopes(read, await rows('cicd_scopes')),
  ];
}
