/** Key of a commit: `git:<repository>@<sha>`. */
export function commitKey(repository: string, sha: string): string {
  return `git:${repository}@${sha}`;
}

/** Key of a release made by a tag: `git:<repository>#tag/<tag>`. */
export function releaseKey(repository: string, tag: string): string {
  return `git:${repository}#tag/${tag}`;
}

/** Key of a deployment made by a tag or branch. */
export function deploymentKey(
  repository: string,
  ref: string,
  sha: string,
): string {
  return `git:${repository}#deployment/${ref}@${sha}`;
}
