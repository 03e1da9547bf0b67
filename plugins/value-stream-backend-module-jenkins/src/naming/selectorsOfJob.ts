import { Selector } from '@value-stream/backstage-plugin-value-stream-node';

const FULL_NAME = 'jenkins.io/job-full-name';

/** Annotations that name jobs; the second is the older name of the first. */
export const JOB_ANNOTATIONS: readonly string[] = [
  FULL_NAME,
  'jenkins.io/github-folder',
];

const DEFAULT_INSTANCE = 'default';

/**
 * What a job carries whatever entities exist: its own full name and those of
 * the folders and multibranch projects it lies in, as portals usually spell
 * them. Spellings beside these come from {@link jobsOfAnnotation}.
 */
export function selectorsOfJob(
  job: string,
  instance: string,
): readonly Selector[] {
  const names = job.split('/');
  return names.map((_, index) => ({
    annotation: FULL_NAME,
    value: `${prefixOf(instance)}${names.slice(0, index + 1).join('/')}`,
  }));
}

/**
 * Full names that an annotation names in this instance: one or several with
 * commas, each `job`, `instance:job` or `folder/*`.
 */
export function jobsOfAnnotation(
  value: string,
  instance: string,
): readonly string[] {
  return value
    .split(',')
    .map(part => part.trim())
    .map(part => {
      const [, prefix, name] = /^(?:([^:/]+):)?(.*)$/s.exec(part)!;
      return (prefix ?? DEFAULT_INSTANCE) === instance ? name : '';
    })
    .map(normalName)
    .filter(Boolean);
}

/** A full name without slashes around and without the `*` that stands for all below. */
export function normalName(name: string): string {
  return name
    .trim()
    .replace(/(^|\/)\*$/, '')
    .replace(/^\/+|\/+$/g, '');
}

/** Whether a job is the named one or lies below it. */
export function isWithin(job: string, name: string): boolean {
  return name === '' || job === name || job.startsWith(`${name}/`);
}

function prefixOf(instance: string): string {
  return instance === DEFAULT_INSTANCE ? '' : `${instance}:`;
}
