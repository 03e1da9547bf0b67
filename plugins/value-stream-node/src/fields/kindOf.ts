const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** What a value of JSON is, for people to read. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) {
    return 'missing';
  }
  return Array.isArray(value) ? 'a list' : KINDS[typeof value] ?? 'an object';
}
