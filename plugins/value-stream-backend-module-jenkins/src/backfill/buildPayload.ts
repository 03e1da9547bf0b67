import {
  ConnectorPayload,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JenkinsSession } from './JenkinsSession';
import { ReadBuild } from './ReadBuild';
import { readQueueItem } from './readQueueItem';
import { StageReader } from './readStages';
import { readRepeats } from './readRepeats';
import { readUpstream } from './readUpstream';

/** What reading the builds of one job needs. */
export interface JobReading {
  readonly session: JenkinsSession;
  readonly job: string;
  /** Spellings of annotations that the job does not carry by itself. */
  readonly selectors: readonly Selector[];
  readonly buildsPerPage: number;
  readonly stages: StageReader | undefined;
  /** Its builds may be deployments, so that their revision matters. */
  readonly deploys: boolean;
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
  const upstream = reading.deploys
    ? await readUpstream(session, build)
    : undefined;
  const repeats = await readRepeats(session, job, build);
  return {
    type: 'build',
    body: {
      job,
      build,
      ...(stages !== undefined && { stages }),
      ...(queue !== undefined && { queue }),
      ...(upstream !== undefined && { upstream }),
      ...(repeats !== undefined && { repeats }),
      ...(selectors.length && { selectors }),
    },
  };
}
