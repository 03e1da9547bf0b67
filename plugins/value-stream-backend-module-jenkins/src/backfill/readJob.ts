import {
  ConnectorPayload,
  Selector,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { pathOfJob } from '../naming/jobPath';
import { JobCursor, ReadingDown } from './JenkinsCursor';
import { JenkinsSession } from './JenkinsSession';
import { readQueueItem } from './readQueueItem';
import { ReadBuild, StageReader } from './readStages';
import { BUILD_TREE, buildsTree } from './trees';

/** Some builds of a job, with how far it is then read. */
export interface JobPage {
  readonly payloads: readonly ConnectorPayload[];
  readonly job: JobCursor;
}

export interface JobReading {
  readonly session: JenkinsSession;
  readonly job: string;
  readonly selectors: readonly Selector[];
  readonly buildsPerPage: number;
  readonly stages: StageReader | undefined;
  now(): Instant;
}

/**
 * Reads what is new of a job: first the builds that were running when they
 * were last read, then newest first down to what was read before. A reading
 * that was broken off goes on below the oldest build it got to.
 */
export async function* readJob(
  reading: JobReading,
  cursor: JobCursor,
): AsyncGenerator<JobPage> {
  let state = respelt(cursor, reading.selectors);
  if (state.open.length) {
    const page = await readOpen(reading, state);
    state = page.job;
    yield page;
  }
  const wasBrokenOff = state.down !== undefined;
  for await (const page of readDown(reading, state)) {
    state = page.job;
    yield page;
  }
  if (wasBrokenOff) {
    yield* readDown(reading, state);
  }
}

/** Another spelling of an annotation has to reach the builds read before. */
function respelt(cursor: JobCursor, selectors: readonly Selector[]): JobCursor {
  const spelt = selectors.length ? JSON.stringify(selectors) : undefined;
  const { spelt: before, ...rest } = cursor;
  if (spelt === undefined || spelt === before) {
    return spelt === undefined ? rest : cursor;
  }
  return { floor: 0, open: [], spelt };
}

async function readOpen(
  reading: JobReading,
  state: JobCursor,
): Promise<JobPage> {
  const payloads: ConnectorPayload[] = [];
  const open: number[] = [];
  for (const number of state.open) {
    try {
      const { body } = await reading.session.client.get(
        `${pathOfJob(reading.job)}/${number}/api/json`,
        { query: { tree: BUILD_TREE } },
      );
      const build = body as ReadBuild;
      if (isRunning(build)) {
        open.push(number);
      } else {
        payloads.push(await payloadOf(reading, build));
      }
    } catch (error) {
      // A build that is gone is not read again; nothing is concluded from it.
      if (!(error instanceof ToolRefusedError)) {
        throw error;
      }
    }
  }
  return { payloads, job: { ...state, open } };
}

async function* readDown(
  reading: JobReading,
  start: JobCursor,
): AsyncGenerator<JobPage> {
  const size = reading.buildsPerPage;
  let { floor, open, down } = start;
  let from = down ? Math.max(0, down.from - 1) : 0;
  /** Set back once, the next page may start below `low`: that build is gone. */
  let setBack = false;
  let mayStartBelow = false;
  for (;;) {
    const builds = await listBuilds(reading, from, from + size);
    const newest = builds.find(hasNumber)?.number;
    if (!down && newest !== undefined && newest < floor) {
      // The job was made anew, or its newest builds were deleted.
      floor = 0;
    }
    if (down && from > 0 && !mayStartBelow && (newest ?? 0) < down.low) {
      // Builds above were deleted, so the list has moved up.
      from = Math.max(0, from - size);
      setBack = true;
      continue;
    }
    mayStartBelow = setBack;
    setBack = false;
    const known: ReadingDown | undefined = down;
    const fresh = builds.filter(
      build =>
        !hasNumber(build) ||
        (build.number > floor && (!known || build.number < known.low)),
    );
    const payloads: ConnectorPayload[] = [];
    for (const build of fresh) {
      payloads.push(await payloadOf(reading, build));
    }
    open = [
      ...open,
      ...fresh.filter(b => hasNumber(b) && isRunning(b)).map(b => b.number),
    ];
    const numbers = fresh.filter(hasNumber).map(build => build.number);
    const high = known?.high ?? Math.max(floor, ...numbers);
    const low = Math.min(known?.low ?? Infinity, ...numbers);
    const isDone =
      builds.length < size ||
      builds.some(build => hasNumber(build) && build.number <= floor);
    const spelt = start.spelt !== undefined && { spelt: start.spelt };
    if (isDone) {
      yield { payloads, job: { floor: high, open, ...spelt } };
      return;
    }
    // The next page takes the last build once more, as proof of its place.
    const next = from + builds.length;
    down = { from: next, high, low: Number.isFinite(low) ? low : high + 1 };
    from = mayStartBelow ? next : next - 1;
    yield { payloads, job: { floor, open, down, ...spelt } };
  }
}

async function listBuilds(
  { session, job }: JobReading,
  from: number,
  to: number,
): Promise<readonly ReadBuild[]> {
  const { body } = await session.client.get(`${pathOfJob(job)}/api/json`, {
    query: { tree: buildsTree(from, to) },
  });
  const builds =
    typeof body === 'object' && body !== null
      ? (body as { allBuilds?: unknown }).allBuilds ?? []
      : undefined;
  if (!Array.isArray(builds)) {
    throw new ToolAnswerError(`Jenkins answered no builds of '${job}'`);
  }
  return builds.filter(build => typeof build === 'object' && build !== null);
}

async function payloadOf(
  reading: JobReading,
  build: ReadBuild,
): Promise<ConnectorPayload> {
  const { session, job, selectors } = reading;
  const stages =
    hasNumber(build) && !isRunning(build)
      ? await reading.stages?.read(job, build)
      : undefined;
  const queue = await readQueueItem(session, build, reading.now());
  return {
    type: 'build',
    body: {
      job,
      build,
      ...(stages !== undefined && { stages }),
      ...(queue !== undefined && { queue }),
      ...(selectors.length && { selectors }),
    },
  };
}

function hasNumber(build: ReadBuild): boolean {
  return Number.isSafeInteger(build.number) && build.number > 0;
}

function isRunning(build: ReadBuild & { readonly result?: unknown }): boolean {
  return build.building === true || typeof build.result !== 'string';
}
