import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { selectorsOfJob } from '../naming/selectorsOfJob';
import { BuildFacts, CauseFacts, Revision } from './BuildFacts';
import { isAnotherAttempt, readCauses } from './readCauses';
import { readQueueMs } from './readQueue';
import { readRevision } from './readRevision';

export const JOB_NAME = 500;
const URL_LENGTH = 2_000;
const WORD = 60;
const LATEST = 253_402_300_800_000;

/** Reads a build of the API, with the job's name and the annotations that led to it. */
export function readBuild(body: Fields, options: JenkinsOptions): BuildFacts {
  const job = body.requiredText('job', JOB_NAME);
  const build = body.requiredObject('build');
  const actions = build.objects('actions');
  const startedAt = build.requiredInstant('timestamp');
  const result = build.text('result', WORD);
  const finished = build.flag('building') === true ? undefined : result;
  const finishedAt = finished && startedAt + build.requiredWhole('duration', 0);
  if (finishedAt && finishedAt >= LATEST) {
    throw build.unusable('duration', 'ends after the year 9999');
  }
  const queueMs = readQueueMs(actions, body.object('queue'), startedAt);
  const kind = build.cutText('_class', JOB_NAME)?.split('.').at(-1);
  const revision =
    readRevision(actions, job) ?? readUpstream(body.object('upstream'));
  const causes = readCauses(actions, job);
  const repeats = causes.some(isAnotherAttempt)
    ? readRepeats(body.object('repeats'))
    : undefined;
  return {
    job,
    number: build.requiredWhole('number', 1),
    url: build.text('url', URL_LENGTH),
    ...(kind && { kind }),
    ...(queueMs !== undefined && { queueMs, queuedAt: startedAt - queueMs }),
    startedAt,
    ...(finishedAt && { finishedAt, result: finished }),
    causes: repeats
      ? withRepeated(causes, { job: repeats.job, number: repeats.numbers[0] })
      : causes,
    ...(revision && { revision }),
    ...(repeats?.whole && { attempt: repeats.numbers.length + 1 }),
    observedAt: finishedAt || startedAt,
    selectors: [
      ...selectorsOfJob(job, options.instance),
      ...body.objects('selectors').map(selector => ({
        annotation: selector.requiredText('annotation', JOB_NAME),
        value: selector.requiredText('value', URL_LENGTH),
      })),
    ],
  };
}

/** What the build that started this one checked out, where this one did not. */
function readUpstream(upstream: Fields | undefined): Revision | undefined {
  return (
    upstream &&
    readRevision(
      upstream.objects('actions'),
      upstream.requiredText('job', JOB_NAME),
    )
  );
}

/** The builds that this one repeats, from the last to the first. */
function readRepeats(repeats: Fields | undefined) {
  const numbers = repeats
    ?.objects('builds', 1_000)
    .map(build => build.requiredWhole('number', 1));
  return repeats && numbers?.length
    ? {
        job: repeats.requiredText('job', JOB_NAME),
        numbers,
        whole: repeats.flag('whole') === true,
      }
    : undefined;
}

/** Causes that repeat a build often name it in their sentence alone. */
function withRepeated(
  causes: readonly CauseFacts[],
  build: NonNullable<CauseFacts['build']>,
): readonly CauseFacts[] {
  return causes.map(cause =>
    isAnotherAttempt(cause) && !cause.build ? { ...cause, build } : cause,
  );
}
