import {
  ConnectorPayload,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JenkinsSession } from './JenkinsSession';
import { ReadBuild } from './ReadBuild';
import { readQueueItem } from './readQueueItem';
import { StageReader } from './readStages';

/** What reading the builds of one job needs. */
export interface JobReading {
  readonly session: JenkinsSession;
  readonly job: string;
  /** Spellings of annotations that the job does not carry by itself. */
  readonly selectors: readonly Selector[];
  readonly buildsPerPage: number;
  readonly stages: StageReader | undefined;
  now(): Instant;
}

/** A build with what else is asked about it. */
export async function buildPayload(
  reading: JobReading,
  build: ReadBuild,
): Promise<ConnectorPayload> {
  const { session, job, selectors } = reading;
  const stages = await reading.stages?.read(job, build);
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
