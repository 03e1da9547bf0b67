import { Stage } from '../model';

interface StatusRules {
  readonly exact: ReadonlyMap<string, Stage>;
  readonly patterns: readonly {
    readonly test: RegExp;
    readonly stage: Stage;
  }[];
  readonly categories: ReadonlyMap<string, Stage>;
  readonly answers: Map<string, Stage | null>;
}

const WAITING = /\b(wait|waiting|awaiting|ready|hold|pending)\b/i;
const MAX_ANSWERS = 10_000;
const rulesOf = new WeakMap<readonly Stage[], StatusRules>();

function compile(stages: readonly Stage[]): StatusRules {
  const exact = new Map<string, Stage>();
  const categories = new Map<string, Stage>();
  const claim = (map: Map<string, Stage>, name: string, stage: Stage) => {
    const key = name.trim().toLowerCase();
    if (!map.has(key)) map.set(key, stage);
  };
  for (const stage of stages) {
    for (const status of stage.statuses ?? []) claim(exact, status, stage);
    for (const name of stage.categories ?? []) claim(categories, name, stage);
  }
  for (const stage of stages) claim(exact, stage.name, stage);
  return {
    exact,
    categories,
    patterns: stages.flatMap(stage =>
      (stage.statusPatterns ?? []).map(pattern => ({
        test: new RegExp(pattern, 'i'),
        stage,
      })),
    ),
    answers: new Map(),
  };
}

function byName(status: string, rules: StatusRules): Stage | undefined {
  return (
    rules.exact.get(status) ??
    rules.patterns.find(({ test }) => test.test(status))?.stage
  );
}

/**
 * The wait that a waiting status stands in: before the stage that the rest of
 * the name means, or else the nearest wait to the stage of its category.
 */
function waitOf(
  status: string,
  byCategory: Stage | undefined,
  stages: readonly Stage[],
  rules: StatusRules,
): Stage | undefined {
  const awaited = byName(
    status
      .replace(WAITING, ' ')
      .replace(/\b(for|on|to|in)\b/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    rules,
  );
  const before = (stage: Stage) =>
    stages
      .slice(0, stages.indexOf(stage) + 1)
      .reverse()
      .find(({ mode }) => mode === 'wait');
  const after = (stage: Stage) =>
    stages.slice(stages.indexOf(stage)).find(({ mode }) => mode === 'wait');
  if (awaited) return before(awaited);
  if (!byCategory) return undefined;
  return after(byCategory) ?? before(byCategory);
}

/**
 * The stage that a status means: by exact name, then pattern, then, where the
 * name says that something is waited for, a wait, then the tool's own
 * category. Compared without case. Undefined where no stage claims it.
 *
 * @throws SyntaxError when a stage has a pattern that is no regular expression.
 * @public
 */
export function mapStatus(
  status: string,
  category: string | undefined,
  stages: readonly Stage[],
): Stage | undefined {
  let rules = rulesOf.get(stages);
  if (!rules) {
    rules = compile(stages);
    rulesOf.set(stages, rules);
  }
  const key = category === undefined ? status : `${category}\n${status}`;
  const answered = rules.answers.get(key);
  if (answered !== undefined) return answered ?? undefined;
  const name = status.trim().toLowerCase();
  const byCategory =
    category === undefined
      ? undefined
      : rules.categories.get(category.trim().toLowerCase());
  const stage =
    byName(name, rules) ??
    (WAITING.test(name)
      ? waitOf(name, byCategory, stages, rules)
      : undefined) ??
    byCategory;
  if (rules.answers.size < MAX_ANSWERS) rules.answers.set(key, stage ?? null);
  return stage;
}
