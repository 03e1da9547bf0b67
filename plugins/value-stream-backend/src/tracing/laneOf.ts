/**
 * The lane of an object: the repository whose history decides what contains
 * it. Commit keys are `<lane>@<sha>`; tags and deployments by tag pattern are
 * `<lane>#…`.
 *
 * @returns undefined where the key does not tell
 */
export function laneOf(objectKey: string): string | undefined {
  const hash = objectKey.indexOf('#');
  if (hash > 0) {
    return objectKey.startsWith('git:') ? objectKey.slice(0, hash) : undefined;
  }
  return /^(.+)@[0-9a-f]{7,64}$/.exec(objectKey)?.[1];
}

/** Bounds of the keys of a lane's commits: `from` inclusive, `to` exclusive. */
export function commitRange(lane: string): { from: string; to: string } {
  return { from: `${lane}@`, to: `${lane}A` };
}

export function shaOf(commitKey: string): string {
  return commitKey.slice(commitKey.lastIndexOf('@') + 1);
}

export function isCommitKey(objectKey: string): boolean {
  return /^git:[^#]+@[0-9a-f]{7,64}$/.test(objectKey);
}
