import { Stage, StageClass } from '../model';

/** Where an engineering fact stands in a stream that lacks the stage of its own class, nearest first. */
const NEAREST: Partial<Record<StageClass, readonly StageClass[]>> = {
  build: ['build', 'refine'],
  'await-review': ['await-review', 'review', 'build'],
  review: ['review', 'await-review', 'build'],
  verify: ['verify', 'await-release', 'release', 'await-approval', 'build'],
  'await-approval': ['await-approval', 'await-release', 'release', 'verify'],
  'await-release': ['await-release', 'release', 'verify', 'await-approval'],
  release: ['release', 'await-release', 'verify'],
  done: ['done'],
};

/** The stage of a stream in which engineering work of a class stands; undefined where the stream has none like it. */
export function stageOfClass(
  stages: readonly Stage[],
  wanted: StageClass,
): Stage | undefined {
  for (const near of NEAREST[wanted] ?? [wanted]) {
    const found =
      stages.find(s => s.class === near && s.authority === 'engineering') ??
      stages.find(s => s.class === near);
    if (found) return found;
  }
  return wanted === 'done' ? stages.find(s => s.mode === 'done') : undefined;
}
