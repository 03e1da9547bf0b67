/** The attribute where it is a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The texts of the attribute where it is a list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((text): text is string => typeof text === 'string')
    : [];
}
