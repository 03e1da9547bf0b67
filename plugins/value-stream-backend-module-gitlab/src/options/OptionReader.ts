import { InputError } from '@backstage/errors';

/** Reads options from configuration, naming what is wrong and what to write. */
export class OptionReader {
  readonly #options: Record<string, unknown>;
  readonly #at: string;

  /** @throws InputError where the value is no object. */
  constructor(value: unknown, at: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InputError(`'${at}' must be an object`);
    }
    this.#options = value as Record<string, unknown>;
    this.#at = at;
  }

  allow(names: readonly string[]): void {
    for (const name of Object.keys(this.#options)) {
      if (!names.includes(name)) {
        throw new InputError(
          `'${this.#at}' has no option '${name}'; it knows ${names.join(', ')}`,
        );
      }
    }
  }

  has(name: string): boolean {
    const value = this.#options[name];
    return value !== undefined && value !== null;
  }

  text(name: string): string | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    const value = this.#options[name];
    if (typeof value !== 'string' || !value.trim()) {
      throw new InputError(`'${name}' must be a text that is not empty`);
    }
    return value.trim();
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) {
      throw new InputError(`'${this.#at}.${name}' is missing`);
    }
    return value;
  }

  pattern(name: string): string | undefined {
    const source = this.text(name);
    try {
      return source === undefined ? undefined : RegExp(source).source;
    } catch (error) {
      throw new InputError(
        `'${name}' is no regular expression: ${(error as Error).message}`,
      );
    }
  }

  number(name: string): number | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    const value = this.#options[name];
    if (typeof value !== 'number') {
      throw new InputError(`'${name}' must be a number`);
    }
    return value;
  }

  values(name: string): readonly unknown[] {
    if (!this.has(name)) {
      return [];
    }
    const value = this.#options[name];
    if (!Array.isArray(value)) {
      throw new InputError(`'${name}' must be a list`);
    }
    return value;
  }

  texts(name: string): readonly string[] | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    return this.values(name).map(value => {
      if (typeof value !== 'string' || !value.trim()) {
        throw new InputError(`'${name}' must be a list of texts`);
      }
      return value.trim();
    });
  }

  /** Texts in small letters, to be compared without case. */
  smallTexts(name: string): readonly string[] | undefined {
    return this.texts(name)?.map(text => text.toLowerCase());
  }

  /** The names inside an object, each with a reader of that object. */
  entries(
    name: string,
  ): readonly { readonly name: string; readonly reader: OptionReader }[] {
    if (!this.has(name)) {
      return [];
    }
    const value = this.#options[name];
    const reader = new OptionReader(value, name);
    return Object.keys(value as object).map(inner => ({ name: inner, reader }));
  }
}
