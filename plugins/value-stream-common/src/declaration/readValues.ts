export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of strings under `key`, or nothing where it is absent; anything else is a problem. */
export function readStrings<K extends string>(
  from: Record<string, unknown>,
  key: K,
  place: string,
  problems: string[],
): { [P in K]?: string[] } {
  const value = from[key];
  if (value === undefined) {
    return {};
  }
  if (!Array.isArray(value) || value.some(item => typeof item !== 'string')) {
    problems.push(`${place}.${key} must be a list of strings`);
    return {};
  }
  return { [key]: value } as { [P in K]?: string[] };
}
