import {
  ConnectorPayload,
  Selector,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { buildPayload, JobReading } from './buildPayload';
import { JobCursor } from './JenkinsCursor';
import { isRunning, ReadBuild } from './ReadBuild';
import { JobPage, readDown } from './readDown';
import { BUILD_TREE } from './trees';

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
  if (spelt === cursor.spelt) {
    return cursor;
  }
  const { spelt: _, ...rest } = cursor;
  return spelt === undefined ? rest : { floor: 0, open: [], spelt };
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
      const build = (body ?? {}) as ReadBuild;
      if (isRunning(build)) {
        open.push(number);
      } else {
        payloads.push(await buildPayload(reading, build));
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
