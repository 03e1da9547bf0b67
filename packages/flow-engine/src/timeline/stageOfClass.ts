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

const known = new WeakMap<
  readonly Stage[],
  Map<StageClass, Stage | undefined>
>();

function find(stages: readonly Stage[], wanted: StageClass): Stage | undefined {
  for (const near of NEAREST[wanted] ?? [wanted]) {
    const found =
      stages.find(s => s.class === near && s.authority === 'engineering') ??
      stages.find(s => s.class === near);
    if (found) return found;
  }
  return wanted === 'done' ? stages.find(s => s.mode === 'done') : undefined;
}

/**
 * The stage of a stream in which engineering work of a class stands; undefined
 * where the stream has none like it. Found once per list of stages.
 */
export function stageOfClass(
  stages: readonly Stage[],
  wanted: StageClass,
): Stage | undefined {
  let answers = known.get(stages);
  if (!answers) {
    answers = new Map();
    known.set(stages, answers);
  }
  let stage = answers.get(wanted);
  if (stage === undefined && !answers.has(wanted)) {
    stage = find(stages, wanted);
    answers.set(wanted, stage);
  }
  return stage;
}
