import {
  ConnectorPayload,
  ToolAnswerError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { buildPayload, JobReading } from './buildPayload';
import { foldPage } from './foldPage';
import { JobCursor } from './JenkinsCursor';
import { numberOf, ReadBuild } from './ReadBuild';
import { buildsTree } from './trees';

/** Some builds of a job, with how far it is then read. */
export interface JobPage {
  readonly payloads: readonly ConnectorPayload[];
  readonly job: JobCursor;
}

/**
 * Reads a job's builds newest first down to those read before. The list may
 * move while it is read: new builds push it down, deleted ones pull it up. A
 * page therefore begins with the last build of the page before, and where that
 * is not there the reading goes back once to look for what moved up.
 */
export async function* readDown(
  reading: JobReading,
  start: JobCursor,
): AsyncGenerator<JobPage> {
  const size = reading.buildsPerPage;
  let job = start;
  let from = Math.max(0, (job.down?.from ?? 0) - 1);
  let wentBack = false;
  let isExpectedBelow = false;
  for (;;) {
    const builds = await listBuilds(reading, from, from + size);
    const newest = builds.map(numberOf).find(number => number !== undefined);
    const { down } = job;
    if (down && from > 0 && !isExpectedBelow && (newest ?? 0) < down.low) {
      from = Math.max(0, from - size);
      wentBack = true;
      continue;
    }
    if (!down && newest !== undefined && newest < job.floor) {
      // The job was made anew, or its newest builds were deleted.
      job = { ...job, floor: 0 };
    }
    const page = foldPage(job, builds, from, size);
    const payloads: ConnectorPayload[] = [];
    for (const build of page.fresh) {
      payloads.push(await buildPayload(reading, build));
    }
    job = page.job;
    yield { payloads, job };
    if (!job.down) {
      return;
    }
    // Having gone back, the next page may begin below: what is missing is gone.
    isExpectedBelow = wentBack;
    from = wentBack ? job.down.from : job.down.from - 1;
    wentBack = false;
  }
}

/** @throws ToolAnswerError where the answer has no list of builds */
async function listBuilds(
  { session, job }: JobReading,
  from: number,
  to: number,
): Promise<readonly ReadBuild[]> {
  const { body } = await session.client.get(`${pathOfJob(job)}/api/json`, {
    query: { tree: buildsTree(from, to) },
  });
  const { allBuilds, _class } = (body ?? {}) as Record<string, unknown>;
  // Something of Jenkins that never builds has no list; an answer of another form has no class.
  const builds = allBuilds ?? (typeof _class === 'string' ? [] : undefined);
  if (!Array.isArray(builds)) {
    throw new ToolAnswerError(`Jenkins answered no builds of '${job}'`);
  }
  // What is no build stays in its place, and translate refuses it.
  return builds.map(build =>
    typeof build === 'object' && build !== null ? build : {},
  );
}
