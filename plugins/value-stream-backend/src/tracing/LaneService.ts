import { posix } from 'node:path';

/** What is deployed from a repository. */
export interface LaneService {
  readonly service: string;
  /** Sorted. */
  readonly environments: readonly string[];
  /** Globs of what it is made from; absent where that is the whole repository. */
  readonly paths?: readonly string[];
}

/** Whether one of the paths matches one of the globs. */
export function touches(
  paths: readonly unknown[],
  globs: readonly string[],
): boolean {
  return paths.some(
    path =>
      typeof path === 'string' &&
      globs.some(glob => posix.matchesGlob(path, glob)),
  );
}
