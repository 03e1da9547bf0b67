const BY_TYPE = new Map([
  ['story', 'feature'],
  ['user story', 'feature'],
  ['feature', 'feature'],
  ['new feature', 'feature'],
  ['epic', 'feature'],
  ['improvement', 'feature'],
  ['enhancement', 'feature'],
  ['bug', 'defect'],
  ['defect', 'defect'],
  ['fault', 'defect'],
  ['problem', 'defect'],
  ['[system] problem', 'defect'],
  ['incident', 'defect'],
  ['[system] incident', 'defect'],
  ['risk', 'risk'],
  ['vulnerability', 'risk'],
  ['security', 'risk'],
  ['security vulnerability', 'risk'],
  ['compliance', 'risk'],
  ['technical debt', 'debt'],
  ['technical-debt', 'debt'],
  ['tech debt', 'debt'],
  ['tech-debt', 'debt'],
  ['refactoring', 'debt'],
]);
const BY_LABEL = new Map([
  ['feature', 'feature'],
  ['enhancement', 'feature'],
  ['bug', 'defect'],
  ['defect', 'defect'],
  ['security', 'risk'],
  ['vulnerability', 'risk'],
  ['compliance', 'risk'],
  ['risk', 'risk'],
  ['tech-debt', 'debt'],
  ['techdebt', 'debt'],
  ['technical-debt', 'debt'],
  ['refactoring', 'debt'],
]);

/**
 * Type by exact name, then by label; undefined where neither says.
 *
 * @param names - that the issue gives its type, the first that is known counts
 */
export function normaliseType(
  names: readonly (string | undefined)[],
  labels: readonly string[],
  configured: ReadonlyMap<string, string>,
): string | undefined {
  for (const name of names) {
    const type = name?.trim().toLowerCase() ?? '';
    const byType = configured.get(type) ?? BY_TYPE.get(type);
    if (byType !== undefined) {
      return byType;
    }
  }
  for (const label of labels) {
    const small = label.toLowerCase();
    const byLabel = configured.get(small) ?? BY_LABEL.get(small);
    if (byLabel !== undefined) {
      return byLabel;
    }
  }
  return undefined;
}
