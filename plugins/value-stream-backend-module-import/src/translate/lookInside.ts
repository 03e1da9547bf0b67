/** The value of a column in a JSON record: by its name, or inside by dots. */
export function lookInside(record: object, column: string): unknown {
  if (Object.hasOwn(record, column)) {
    return (record as Record<string, unknown>)[column];
  }
  return column
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' &&
        value !== null &&
        Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      record,
    );
}
