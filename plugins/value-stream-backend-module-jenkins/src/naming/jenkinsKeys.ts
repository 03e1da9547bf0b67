/** Key of a build. */
export function buildKey(host: string, job: string, number: number): string {
  return `jenkins:${host}/${job}/${number}`;
}

/** Key of a stage of a build. */
export function stageKey(build: string, id: string): string {
  return `${build}/stages/${id}`;
}

/** Key of the deployment that a build or a stage is. */
export function deploymentKey(run: string): string {
  return `${run}/deployment`;
}
