import { InputError } from '@backstage/errors';

/** Reads options by name, refusing what is not as expected. */
export interface OptionReader {
  text(name: string): string | undefined;
  flag(name: string, byDefault: boolean): boolean;
  /** Texts that are not empty. */
  texts(name: string): readonly string[] | undefined;
  /** Text by text. */
  lookup(name: string): ReadonlyMap<string, string>;
  inside(name: string, known: readonly string[]): OptionReader;
}

/**
 * @param at - where the options stand, for messages
 * @throws InputError where they are no object or have another name in them
 */
export function optionReader(
  value: unknown,
  known: readonly string[],
  at = '',
): OptionReader {
  const given = recordOf(value ?? {}, at || 'options');
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      throw new InputError(
        `${at || 'options'} have no '${name}'; there are ${known.join(', ')}`,
      );
    }
  }
  const place = (name: string) => (at ? `${at}.${name}` : name);
  return {
    text: name =>
      given[name] === undefined || given[name] === null
        ? undefined
        : textOf(given[name], place(name)),
    flag: (name, byDefault) => {
      const flag = given[name] ?? byDefault;
      if (typeof flag !== 'boolean') {
        throw new InputError(`${place(name)} must be true or false`);
      }
      return flag;
    },
    texts: name => {
      const list = given[name] ?? undefined;
      if (list === undefined) {
        return undefined;
      }
      if (!Array.isArray(list)) {
        throw new InputError(`${place(name)} must be a list of texts`);
      }
      return list.map(entry => textOf(entry, place(name)));
    },
    lookup: name => {
      const map = given[name] ?? {};
      return new Map(
        Object.entries(recordOf(map, place(name))).map(([key, entry]) => [
          key.trim().toLowerCase(),
          textOf(entry, `${place(name)}.${key}`),
        ]),
      );
    },
    inside: (name, inner) => optionReader(given[name], inner, place(name)),
  };
}

function recordOf(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  return value as Record<string, unknown>;
}

function textOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || !value.trim()) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value.trim();
}
