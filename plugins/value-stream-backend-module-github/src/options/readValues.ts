import { InputError } from '@backstage/errors';

/** @throws InputError where the value is no object. */
export function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  return value as Record<string, unknown>;
}

/** @throws InputError where the object has other fields. */
export function allow(
  given: Record<string, unknown>,
  known: readonly string[],
  at: string,
): void {
  const unknown = Object.keys(given).find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${at} have no '${unknown}'; they know ${known.join(', ')}`,
    );
  }
}

/** @throws InputError where it is given and no text, or empty. */
export function optionalText(value: unknown, at: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || !value.trim()) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value;
}

/** @throws InputError where it is given and no list of texts. */
export function texts(value: unknown, at: string): readonly string[] {
  const list = value ?? [];
  if (!Array.isArray(list) || !list.every(v => typeof v === 'string' && v)) {
    throw new InputError(`${at} must be a list of texts`);
  }
  return list;
}

/** @throws InputError where it is given and no object of texts. */
export function textsByName(
  value: unknown,
  at: string,
): Readonly<Record<string, string>> {
  const entries = Object.entries(record(value ?? {}, at));
  return Object.fromEntries(
    entries.map(([name, entry]) => {
      const text = optionalText(entry, `${at}.${name}`);
      if (text === undefined) {
        throw new InputError(`${at}.${name} must be a text that is not empty`);
      }
      return [name, text];
    }),
  );
}

/** @throws InputError where it is given and neither true nor false. */
export function boolean(value: unknown, at: string): boolean | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') {
    return value ?? undefined;
  }
  throw new InputError(`${at} must be true or false`);
}

/** @throws InputError where the text is no regular expression. */
export function pattern(source: string, at: string): RegExp {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    throw new InputError(
      `${at} is no regular expression: ${(error as Error).message}`,
    );
  }
}
