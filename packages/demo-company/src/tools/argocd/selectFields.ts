/** The parts of a value that paths such as `items.metadata.name` name, lists element by element. */
export function selectFields(
  value: unknown,
  paths: readonly string[],
): unknown {
  if (Array.isArray(value)) {
    return value.map(one => selectFields(one, paths));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [name, ...rest] = path.split('.');
    below.set(name, [...(below.get(name) ?? []), rest.join('.')]);
  }
  return Object.fromEntries(
    [...below].flatMap(([name, rest]) => {
      const part = (value as Record<string, unknown>)[name];
      if (part === undefined) {
        return [];
      }
      return [[name, rest.includes('') ? part : selectFields(part, rest)]];
    }),
  );
}
