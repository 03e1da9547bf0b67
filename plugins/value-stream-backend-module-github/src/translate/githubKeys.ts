/** Key of an issue or pull request: `github:<host>/<owner>/<name>#<number>`. */
export function issueKey(repository: string, number: number): string {
  return `github:${repository}#${number}`;
}

/** Key of the incident that an issue is. */
export function incidentKey(issue: string): string {
  return `${issue}/incident`;
}

/** Key of a commit, by whatever tool it is told. */
export function commitKey(repository: string, sha: string): string {
  return `git:${repository}@${sha}`;
}

/** Key of a tag's release, by whatever tool it is told. */
export function releaseKey(repository: string, tag: string): string {
  return `git:${repository}#tag/${tag}`;
}

/** Key of a workflow run. */
export function runKey(repository: string, id: number): string {
  return `github-actions:${repository}/${id}`;
}

/** Key of a job of a workflow run. */
export function jobKey(run: string, id: number): string {
  return `${run}/jobs/${id}`;
}

/** Key of what checks a commit: a check run, a suite of them, a status. */
export function checkKey(repository: string, id: string): string {
  return `github:${repository}/checks/${id}`;
}

/** Key of a deployment. */
export function deploymentKey(repository: string, id: number): string {
  return `github:${repository}/deployments/${id}`;
}
