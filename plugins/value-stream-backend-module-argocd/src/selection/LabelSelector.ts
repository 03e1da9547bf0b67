/** One requirement of a Kubernetes label selector. */
interface Requirement {
  readonly label: string;
  readonly values?: ReadonlySet<string>;
  /** Whether the label must be absent, or have none of the values. */
  readonly not: boolean;
}

/** A label selector in Kubernetes' words; every requirement has to hold. */
export type LabelSelector = readonly Requirement[];

const LABEL = '([A-Za-z0-9](?:[\\w./-]*[A-Za-z0-9])?)';
const SET = new RegExp(`^${LABEL}\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EQUAL = new RegExp(`^${LABEL}\\s*(==?|!=)\\s*([\\w.-]*)$`);
const EXISTS = new RegExp(`^(!?)\\s*${LABEL}$`);

/**
 * Reads `a=b`, `a==b`, `a!=b`, `a in (b, c)`, `a notin (b)`, `a` and `!a`,
 * several with commas.
 *
 * @returns undefined where it is no label selector
 */
export function readLabelSelector(text: string): LabelSelector | undefined {
  const requirements = text
    .split(/,(?![^(]*\))/)
    .map(part => readRequirement(part.trim()));
  return requirements.every(requirement => requirement !== undefined)
    ? requirements
    : undefined;
}

function readRequirement(text: string): Requirement | undefined {
  const [, label, operator, list] = SET.exec(text) ?? [];
  if (label) {
    const values = list.split(',').map(value => value.trim());
    return { label, values: new Set(values), not: operator === 'notin' };
  }
  const [, name, sign, value] = EQUAL.exec(text) ?? [];
  if (name) {
    return { label: name, values: new Set([value]), not: sign === '!=' };
  }
  const [, bang, existing] = EXISTS.exec(text) ?? [];
  return existing ? { label: existing, not: bang === '!' } : undefined;
}

/** Whether labels fulfil a selector, as Kubernetes decides it: what is absent is not equal. */
export function fulfils(
  labels: ReadonlyMap<string, string>,
  selector: LabelSelector,
): boolean {
  return selector.every(({ label, values, not }) => {
    const value = labels.get(label);
    const holds =
      value !== undefined && (values === undefined || values.has(value));
    return holds !== not;
  });
}
