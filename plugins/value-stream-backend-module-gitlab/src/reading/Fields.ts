import {
  boundedText,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readInstant } from './readInstant';
import { Unusable } from './Unusable';

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_SHA = /^0+$/;
const LONGEST_LIST = 10_000;

/**
 * Fields of one object that came from outside and may be anything. A field
 * that is missing, null or an empty text is undefined; one of another type is
 * refused by name.
 */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #at: string;

  private constructor(fields: Record<string, unknown>, at: string) {
    this.#fields = fields;
    this.#at = at;
  }

  /** @throws Unusable where the value is no object. */
  static of(value: unknown, at: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Unusable(`'${at}' is ${kindOf(value)}, not an object`);
    }
    return new Fields(value as Record<string, unknown>, at);
  }

  has(name: string): boolean {
    const value = this.#value(name);
    return value !== undefined && value !== null;
  }

  /** A text of at most `limit` characters. */
  text(name: string, limit: number): string | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null || value === '') {
      return undefined;
    }
    if (typeof value !== 'string') {
      throw this.#unusable(name, `is ${kindOf(value)}, not a text`);
    }
    if (value.length > limit) {
      throw this.#unusable(name, `is longer than ${limit} characters`);
    }
    if (!isStorableText(value)) {
      throw this.#unusable(name, 'has characters that cannot be kept');
    }
    return value;
  }

  /** The first `limit` characters of a text of any length. */
  cut(name: string, limit: number): string | undefined {
    const value = this.#value(name);
    if (typeof value !== 'string' || value.length <= limit) {
      return this.text(name, limit);
    }
    const cut = boundedText(value, limit);
    if (!isStorableText(cut)) {
      throw this.#unusable(name, 'has characters that cannot be kept');
    }
    return cut;
  }

  /** Number of a thing, from 1 on. */
  id(name: string): number | undefined {
    const value = this.number(name);
    if (value !== undefined && (!Number.isSafeInteger(value) || value < 1)) {
      throw this.#unusable(name, 'is no number of a thing');
    }
    return value;
  }

  number(name: string): number | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw this.#unusable(name, `is ${kindOf(value)}, not a number`);
    }
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'boolean') {
      throw this.#unusable(name, `is ${kindOf(value)}, not true or false`);
    }
    return value;
  }

  /** Milliseconds since 1970, whole seconds. */
  instant(name: string): number | undefined {
    const text = this.text(name, 60);
    const at = text === undefined ? undefined : readInstant(text);
    if (text !== undefined && at === undefined) {
      throw this.#unusable(name, 'is no instant');
    }
    return at;
  }

  /** Whether the field is this text; of any other type it is not. */
  is(name: string, text: string): boolean {
    return this.#value(name) === text;
  }

  /** A full commit id; the id of no commit, all zeros, is undefined. */
  sha(name: string): string | undefined {
    const text = this.text(name, 64);
    if (text === undefined || NO_SHA.test(text)) {
      return undefined;
    }
    if (!SHA.test(text)) {
      throw this.#unusable(name, 'is no full commit id');
    }
    return text;
  }

  object(name: string): Fields | undefined {
    return this.has(name)
      ? Fields.of(this.#value(name), `${this.#at}.${name}`)
      : undefined;
  }

  /** Values as they came; a missing list is undefined. */
  list(name: string): readonly unknown[] | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    const value = this.#value(name);
    if (!Array.isArray(value)) {
      throw this.#unusable(name, `is ${kindOf(value)}, not a list`);
    }
    if (value.length > LONGEST_LIST) {
      throw this.#unusable(name, `has more than ${LONGEST_LIST} entries`);
    }
    return value;
  }

  objects(name: string): readonly Fields[] | undefined {
    return this.list(name)?.map((value, index) =>
      Fields.of(value, `${this.#at}.${name}[${index}]`),
    );
  }

  /** @throws Unusable where the value that was read is missing. */
  required<T>(name: string, value: T | undefined): T {
    if (value === undefined) {
      throw this.#unusable(name, 'is missing');
    }
    return value;
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  #unusable(name: string, why: string): Unusable {
    return new Unusable(`'${this.#at}.${name}' ${why}`);
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) {
    return 'missing';
  }
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
