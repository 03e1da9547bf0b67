import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { JenkinsSession } from './JenkinsSession';
import { isRunning, numberOf, ReadBuild } from './ReadBuild';

/** Missing answers in a row after which the pipeline REST API is taken to be missing. */
const MISSING = 3;

/** Reads the stages of builds, where Jenkins offers them. */
export interface StageReader {
  /** Undefined where there are none to be had: of builds that go on, too. */
  read(job: string, build: ReadBuild): Promise<unknown>;
}

/** @param onForbidden - told each time that Jenkins forbids (403) to read stages */
export function stageReader(
  session: JenkinsSession,
  onForbidden: (error: ToolRefusedError) => void,
): StageReader {
  let missing = 0;
  return {
    async read(job, build) {
      const number = numberOf(build);
      if (
        number === undefined ||
        isRunning(build) ||
        !isPipeline(build) ||
        missing >= MISSING
      ) {
        return undefined;
      }
      try {
        const { body } = await session.client.get(
          `${pathOfJob(job)}/${number}/wfapi/describe`,
        );
        missing = 0;
        return keptStages(body);
      } catch (error) {
        if (!(error instanceof ToolRefusedError)) {
          throw error;
        }
        missing += 1;
        if (error.status === 403) {
          onForbidden(error);
        }
        return undefined;
      }
    },
  };
}

function isPipeline({ _class }: ReadBuild): boolean {
  return typeof _class !== 'string' || /\.WorkflowRun$/.test(_class);
}

const KEPT = [
  'id',
  'name',
  'status',
  'startTimeMillis',
  'durationMillis',
  'pauseDurationMillis',
];

/** What translate reads of the answer. */
function keptStages(body: unknown): unknown {
  const stages = (body as { stages?: unknown } | null | undefined)?.stages;
  return Array.isArray(stages)
    ? {
        stages: stages.map(stage =>
          typeof stage === 'object' && stage !== null
            ? Object.fromEntries(
                Object.entries(stage).filter(([name]) => KEPT.includes(name)),
              )
            : stage,
        ),
      }
    : undefined;
}
