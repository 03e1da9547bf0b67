import { Stage, StageClass, StageMode } from '@value-stream/flow-engine';
import { isRecord, readStrings } from './readValues';

const CLASS_OF_MODE: Record<StageMode, StageClass> = {
  active: 'build',
  wait: 'ready',
  done: 'done',
};

const CLASSES: readonly string[] = [
  'intake',
  'refine',
  'ready',
  'build',
  'await-review',
  'review',
  'verify',
  'await-approval',
  'await-release',
  'release',
  'done',
];

/**
 * Stages as written in a spec or in configuration, completed: the id from
 * the name, the class from the mode, status authority.
 *
 * @returns the stages, or what is wrong with them in words
 * @public
 */
export function readStages(
  value: unknown,
): { stages: Stage[] } | { problems: string[] } {
  if (!Array.isArray(value) || value.length === 0) {
    return { problems: ['stages must be a list of at least one stage'] };
  }
  const problems: string[] = [];
  const stages = value.map((raw, index) => readStage(raw, index, problems));
  const ids = stages.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  for (const name of new Set(repeated)) {
    problems.push(`stage '${name}' is there twice; give each its own id`);
  }
  if (problems.length === 0 && !stages.some(({ mode }) => mode === 'done')) {
    problems.push("no stage has mode 'done'; items could never finish");
  }
  return problems.length > 0 ? { problems } : { stages };
}

function readStage(raw: unknown, index: number, problems: string[]): Stage {
  const place = `stages[${index}]`;
  const stage = isRecord(raw) ? raw : {};
  const { name, mode } = stage;
  const stageClass = stage.class ?? CLASS_OF_MODE[mode as StageMode];
  const authority = stage.authority ?? 'status';
  if (typeof name !== 'string' || name === '') {
    problems.push(`${place} has no name`);
  }
  if (!['active', 'wait', 'done'].includes(mode as string)) {
    problems.push(`${place}.mode must be 'active', 'wait' or 'done'`);
  }
  if (stage.class !== undefined && !CLASSES.includes(stage.class as string)) {
    problems.push(`${place}.class must be one of ${CLASSES.join(', ')}`);
  }
  if (!['status', 'engineering'].includes(authority as string)) {
    problems.push(`${place}.authority must be 'status' or 'engineering'`);
  }
  return {
    id: typeof stage.id === 'string' ? stage.id : slug(String(name ?? index)),
    name: String(name ?? ''),
    mode: mode as StageMode,
    class: stageClass as StageClass,
    authority: authority as Stage['authority'],
    ...readStrings(stage, 'statuses', place, problems),
    ...readPatterns(stage, place, problems),
    ...readStrings(stage, 'categories', place, problems),
  };
}

function readPatterns(
  stage: Record<string, unknown>,
  place: string,
  problems: string[],
): { statusPatterns?: string[] } {
  const read = readStrings(stage, 'statusPatterns', place, problems);
  for (const pattern of read.statusPatterns ?? []) {
    try {
      RegExp(pattern, 'i');
    } catch (error) {
      problems.push(`${place}.statusPatterns: ${(error as Error).message}`);
    }
  }
  return read;
}

function slug(name: string): string {
  return name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
