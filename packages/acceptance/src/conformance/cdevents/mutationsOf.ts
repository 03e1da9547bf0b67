type Path = readonly (string | number)[];

const VALUES: readonly unknown[] = [
  null,
  '',
  'text',
  'not a uri',
  'success',
  '2024-02-30T25:00:00Z',
  7,
  true,
  [],
  ['text'],
  [7],
  {},
  { id: 'other' },
];

/** Events that come of one by changing one place: dropped, another value, a field added. */
export function* mutationsOf(
  event: unknown,
): Generator<{ readonly what: string; readonly event: unknown }> {
  for (const path of pathsOf(event, [])) {
    const at = path.join('.');
    // Says which schema holds.
    if (at === 'context.type' || at === 'context' || at === '') {
      continue;
    }
    yield { what: `${at} dropped`, event: changed(event, path, undefined) };
    for (const value of VALUES) {
      yield {
        what: `${at} ${JSON.stringify(value)}`,
        event: changed(event, path, value),
      };
    }
  }
  for (const path of [[], ...pathsOf(event, [])]) {
    if (isRecord(valueAt(event, path))) {
      yield {
        what: `${path.join('.')} with another field`,
        event: changed(event, [...path, 'another'], 'field'),
      };
    }
  }
}

function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  const inside = Object.entries(value).flatMap(([name, part]) =>
    pathsOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return path.length ? [path, ...inside] : inside;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<any>((part, name) => part?.[name], value);
}

function changed(value: unknown, path: Path, replacement: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return replacement;
  }
  const copy: any = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  if (rest.length === 0 && replacement === undefined) {
    if (Array.isArray(copy)) {
      copy.splice(Number(name), 1);
    } else {
      delete copy[name];
    }
    return copy;
  }
  copy[name] = changed(copy[name], rest, replacement);
  return copy;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
