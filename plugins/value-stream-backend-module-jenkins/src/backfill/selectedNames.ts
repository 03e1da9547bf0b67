import {
  Selector,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  isWithin,
  jobsOfAnnotation,
  normalName,
  selectorsOfJob,
} from '../naming/selectorsOfJob';
import { JenkinsOptions } from '../options/JenkinsOptions';

/** Full names of the jobs and folders to read, those inside others left out; '' is everything. */
export function selectedNames(
  scope: SourceScope<JenkinsOptions>,
): readonly string[] {
  const { options, selectors } = scope;
  const names = new Set([
    ...options.jobs.map(normalName),
    ...selectors.flatMap(({ value }) =>
      jobsOfAnnotation(value, options.instance),
    ),
  ]);
  return [...names]
    .filter(
      name =>
        ![...names].some(other => other !== name && isWithin(name, other)),
    )
    .sort();
}

/** The annotations that select a job in a spelling that the job does not carry by itself. */
export function otherSpellings(
  scope: SourceScope<JenkinsOptions>,
  job: string,
): readonly Selector[] {
  const { options, selectors } = scope;
  const usual = selectorsOfJob(job, options.instance);
  const spellings = new Map<string, Selector>();
  for (const { annotation, value: given } of selectors) {
    const value = given.trim();
    const selects = jobsOfAnnotation(value, options.instance).some(name =>
      isWithin(job, name),
    );
    const known = usual.some(
      one => one.annotation === annotation && one.value === value,
    );
    if (selects && !known) {
      spellings.set(`${annotation}=${value}`, { annotation, value });
    }
  }
  return [...spellings.keys()].sort().map(key => spellings.get(key)!);
}
