import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { jobOfPath } from '../naming/jobPath';
import { selectorsOfJob } from '../naming/selectorsOfJob';
import { BuildFacts } from './BuildFacts';
import { JOB_NAME } from './readBuild';
import { readScm } from './readRevision';

const URL_LENGTH = 2_000;
const WORD = 60;

/**
 * Reads what the notification plugin sends. Its instants are facts of the
 * API's kind in two phases only: `STARTED` carries the build's own time stamp
 * and `COMPLETED` that plus the duration. `QUEUED` counts from another start
 * of the queue than the API does and `FINALIZED` says when it was sent, so
 * these two describe the build and date nothing. Nor do those of a plugin so
 * old that it says no instant at all; it calls the last phase `FINISHED`.
 */
export function readNotification(
  body: Fields,
  options: JenkinsOptions,
  receivedAt: Instant,
): BuildFacts {
  const build = body.object('build');
  if (!build) {
    throw new Unusable(
      "the build is missing; the notification's format must be JSON",
    );
  }
  const fullUrl = build.text('full_url', URL_LENGTH);
  const address = build.text('url', URL_LENGTH) ?? fullUrl;
  const job = address && jobOfPath(address);
  if (!job) {
    throw build.unusable('url', 'names no job');
  }
  if (job.length > JOB_NAME) {
    throw new Unusable(`the job's name is longer than ${JOB_NAME}`);
  }
  const phase = build.requiredText('phase', WORD);
  const at = build.instant('timestamp');
  const status = build.text('status', WORD);
  const revision = readScm(build.object('scm'));
  const facts = {
    job,
    number: build.requiredWhole('number', 1),
    url: fullUrl,
    causes: [],
    ...(revision && { revision }),
    observedAt: at ?? receivedAt,
  };
  const selectors = selectorsOfJob(job, options.instance);
  const ended = { ...facts, ...(status && { result: status }) };
  switch (phase) {
    case 'QUEUED':
      return { ...facts, selectors };
    case 'STARTED':
      return { ...facts, selectors, ...(at && { startedAt: at }) };
    case 'COMPLETED': {
      if (at === undefined) {
        return ended;
      }
      const duration = build.whole('duration', 0);
      return {
        ...facts,
        selectors,
        ...(duration !== undefined &&
          duration < at && { startedAt: at - duration }),
        finishedAt: at,
        result: build.requiredText('status', WORD),
      };
    }
    case 'FINALIZED':
    case 'FINISHED':
      return ended;
    default:
      throw new Unusable(
        `unknown phase; there are QUEUED, STARTED, COMPLETED and FINALIZED`,
      );
  }
}
