import { repositoryUrl } from './repositoryUrl';

type Annotations = Readonly<Record<string, string>>;

/** Annotations that name a repository without its host, and the one that names its path. */
const PATH_OF: ReadonlyMap<string, string> = new Map([
  ['github.com/project-slug', 'github.com/project-slug'],
  ['gitlab.com/project-slug', 'gitlab.com/project-slug'],
  ['gitlab.com/project-id', 'gitlab.com/project-slug'],
]);
const GITLAB = 'gitlab.com/';
const INSTANCE = 'gitlab.com/instance';
const LOCATION = 'backstage.io/source-location';
/** Keys in which the tool's host stands first. */
const HOST_IN_KEY = /^(?:git|github|github-actions|gitlab|gitlab-ci):([^/]+)\//;

/**
 * The host of the repository that an annotation means, where its entity says
 * it: by the annotation for GitLab's host, or by a source location of the very
 * repository. Undefined where it does not, so that every host may be meant.
 */
export function hostOfSelector(
  annotation: string,
  annotations: Annotations,
): string | undefined {
  const naming = PATH_OF.get(annotation);
  if (naming === undefined) {
    return undefined;
  }
  const instance = annotation.startsWith(GITLAB) && annotations[INSTANCE];
  if (instance) {
    return hostOfText(instance);
  }
  const [, host, path] =
    /^https?:\/\/([^/]+)\/(.+)$/.exec(
      repositoryUrl(annotations[LOCATION]?.trim() ?? ''),
    ) ?? [];
  return path?.toLowerCase() === annotations[naming]?.trim().toLowerCase()
    ? host?.toLowerCase()
    : undefined;
}

/** Whether an object may be one of the host; its key says so, or does not say. */
export function mayBeOfHost(objectKey: string, host: string): boolean {
  const found = HOST_IN_KEY.exec(objectKey)?.[1];
  return found === undefined || found === host;
}

function hostOfText(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
}
