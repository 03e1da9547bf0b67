import { NativeLink } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { buildKey } from '../naming/jenkinsKeys';
import { pathOfJob } from '../naming/jobPath';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { BuildFacts, CauseFacts } from './BuildFacts';
import { Facts, joinFacts, present } from './Facts';
import { isAnotherAttempt } from './readCauses';
import { deploymentPlace, translateDeployment } from './translateDeployment';
import { RunFacts, translateRun } from './translateRun';

/**
 * A build as a run.
 *
 * @param place - Jenkins' name in keys, and its address where known
 */
export function runOfBuild(
  build: BuildFacts,
  place: { readonly host: string; readonly address?: string },
): RunFacts {
  const { job, number, causes } = build;
  const again = causes.find(isAnotherAttempt);
  const upstream = causes.find(cause => cause.kind === 'upstream');
  const other = (cause: typeof again) =>
    cause?.build && buildKey(place.host, cause.build.job, cause.build.number);
  return {
    key: buildKey(place.host, job, number),
    id: [place.host, job, number],
    title: `${job} #${number}`,
    url:
      build.url && /^https?:\/\//i.test(build.url)
        ? build.url
        : place.address && `${place.address}/${pathOfJob(job)}/${number}/`,
    kind: build.kind,
    queuedAt: build.queuedAt,
    startedAt: build.startedAt,
    finishedAt: build.finishedAt,
    result: build.result,
    attempt: build.attempt,
    revision: build.revision,
    attributes: present({
      name: job,
      event: causes[0]?.kind,
      causes: causes.length ? causes.map(({ kind }) => kind) : undefined,
      queueMs: build.queueMs,
      retryOf: other(again),
      upstream: other(upstream),
    }) as Attributes,
    links: linksToRetried(again, other(again)),
    observedAt: build.observedAt,
    selectors: build.selectors,
  };
}

/**
 * A build that repeats another stays a run of its own, with its own number,
 * log and stages, and says which one it repeats.
 */
function linksToRetried(
  again: CauseFacts | undefined,
  retried: string | undefined,
): readonly NativeLink[] | undefined {
  return again?.build && retried
    ? [
        {
          to: retried,
          relation: 'x:retry-of',
          evidence: `Jenkins says: ${again.kind} of #${again.build.number}`,
        },
      ]
    : undefined;
}

/** A build's run, and its deployment where it is one. */
export function translateBuild(
  build: BuildFacts,
  run: RunFacts,
  options: JenkinsOptions,
): Facts {
  const place = deploymentPlace(options.deployments, build.job, undefined);
  return joinFacts([
    translateRun(run, options),
    ...(place ? [translateDeployment(run, place, build.job, options)] : []),
  ]);
}
