import { LabelPatterns } from './GithubOptions';

/** Issue types that GitHub gives every organisation, and usual further ones. */
export const ISSUE_TYPES: readonly (readonly [string, string])[] = [
  ['bug', 'defect'],
  ['defect', 'defect'],
  ['feature', 'feature'],
  ['enhancement', 'feature'],
  ['story', 'feature'],
  ['risk', 'risk'],
  ['security', 'risk'],
  ['debt', 'debt'],
  ['tech debt', 'debt'],
];

/** Statuses of GitHub's own project templates. */
export const CATEGORIES: readonly (readonly [string, string])[] = [
  ['todo', 'to-do'],
  ['to do', 'to-do'],
  ['backlog', 'to-do'],
  ['ready', 'to-do'],
  ['in progress', 'in-progress'],
  ['in review', 'in-progress'],
  ['done', 'done'],
];

const usual = (words: string) =>
  new RegExp(`^(?:(?:type|kind|category)\\s*[:/_-]\\s*)?(?:${words})$`, 'i');

/** What labels usually look like: `bug`, `type/bug`, `kind: bug`, `priority/high`, `area/api`. */
export const LABEL_PATTERNS: LabelPatterns = {
  types: [
    { type: 'defect', pattern: usual('bug|defect|failure|error|regression') },
    {
      type: 'risk',
      pattern: usual('security|vulnerability|compliance|risk'),
    },
    {
      type: 'debt',
      pattern: usual(
        '(?:tech(?:nical)?[ _-]?)?debt|refactor(?:ing)?|clean[ -]?up|maintenance|chore',
      ),
    },
    {
      type: 'feature',
      pattern: usual(
        'feat|feature|feature[ _-]?request|enhancement|proposal|requirement|story',
      ),
    },
  ],
  priority: /^(?:prio(?:rity)?\s*[:/_-]\s*(.+)|(p[0-4]))$/i,
  severity: /^(?:severity\s*[:/_-]\s*(.+)|(s(?:ev)?-?[0-5]))$/i,
  component: /^(?:component|area)\s*[:/_-]\s*(.+)$/i,
  team: /^team\s*[:/_-]\s*(.+)$/i,
  status: /^status\s*[:/_-]\s*(.+)$/i,
  blocked: /^(?:status\s*[:/_-]\s*)?blocked$/i,
  incident: usual('incident|outage'),
};
