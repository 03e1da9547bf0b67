import {
  boundedText,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Unusable } from './Unusable';

const ISO =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;
const SHORT = 500;
const GREATEST_TEXT = 200_000;
/** Instants past it cannot be kept with whole milliseconds on both databases; none of a tool's are. */
const LATEST = Date.UTC(2200, 0, 1);

/** Fields of an object that may be anything; what is not as expected is refused by its path. */
export class Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #path: string;

  private constructor(record: Readonly<Record<string, unknown>>, path: string) {
    this.#record = record;
    this.#path = path;
  }

  /** @throws Unusable where the value is no object. */
  static of(value: unknown, path: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Unusable(`${named(path)} is ${kindOf(value)}, not an object`);
    }
    return new Fields(value as Record<string, unknown>, path);
  }

  has(name: string): boolean {
    return this.#own(name) !== undefined;
  }

  /** A text of at most 500 characters that is not empty. */
  text(name: string, limit = SHORT): string {
    const value = this.#text(name);
    if (!value || value.length > limit) {
      throw new Unusable(
        `${this.#at(name)} is ${
          value ? `longer than ${limit} characters` : 'empty'
        }`,
      );
    }
    return value;
  }

  optionalText(name: string, limit = SHORT): string | undefined {
    const value = this.#own(name);
    return value === undefined || value === ''
      ? undefined
      : this.text(name, limit);
  }

  /** The beginning of a text that people wrote at any length. */
  prose(name: string, limit: number): string | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    const value = this.#text(name);
    if (value.length > GREATEST_TEXT) {
      throw new Unusable(
        `${this.#at(name)} is longer than any that GitHub has`,
      );
    }
    return boundedText(value, limit);
  }

  /** A whole number from 0. */
  integer(name: string): number {
    const value = this.#own(name);
    if (
      typeof value !== 'number' ||
      !Number.isSafeInteger(value) ||
      value < 0
    ) {
      throw new Unusable(`${this.#at(name)} is no whole number`);
    }
    return value;
  }

  optionalInteger(name: string): number | undefined {
    return this.has(name) ? this.integer(name) : undefined;
  }

  flag(name: string): boolean {
    const value = this.#own(name) ?? false;
    if (typeof value !== 'boolean') {
      throw new Unusable(
        `${this.#at(name)} is ${kindOf(value)}, not true or false`,
      );
    }
    return value;
  }

  /** An instant in whole seconds: some ways tell more of them than others. */
  instant(name: string): Instant {
    const value = this.text(name, 40);
    const at = ISO.test(value) ? Date.parse(value) : NaN;
    if (!(at >= 0 && at < LATEST)) {
      throw new Unusable(`${this.#at(name)} is no instant of ISO 8601`);
    }
    return at - (at % 1000);
  }

  optionalInstant(name: string): Instant | undefined {
    return this.has(name) ? this.instant(name) : undefined;
  }

  object(name: string): Fields {
    return Fields.of(this.#own(name), this.#within(name));
  }

  optionalObject(name: string): Fields | undefined {
    return this.has(name) ? this.object(name) : undefined;
  }

  /** A list; missing is empty. */
  list(name: string, limit: number): readonly unknown[] {
    const value = this.#own(name) ?? [];
    if (!Array.isArray(value) || value.length > limit) {
      throw new Unusable(`${this.#at(name)} is not a list of at most ${limit}`);
    }
    return value;
  }

  objects(name: string, limit: number): readonly Fields[] {
    const path = this.#within(name);
    return this.list(name, limit).map(one => Fields.of(one, path));
  }

  texts(name: string, limit: number, each: number): readonly string[] {
    return this.list(name, limit).map(one => {
      if (
        typeof one !== 'string' ||
        one.length > each ||
        !isStorableText(one)
      ) {
        throw new Unusable(`${this.#at(name)} has what is no short text`);
      }
      return one;
    });
  }

  #text(name: string): string {
    const value = this.#own(name);
    if (typeof value !== 'string') {
      throw new Unusable(`${this.#at(name)} is ${kindOf(value)}, not a text`);
    }
    if (!isStorableText(value)) {
      throw new Unusable(
        `${this.#at(name)} has characters that cannot be kept`,
      );
    }
    return value;
  }

  #own(name: string): unknown {
    return this.#record[name] ?? undefined;
  }

  #within(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name;
  }

  #at(name: string): string {
    return named(this.#within(name));
  }
}

function named(path: string): string {
  return path ? `'${path}'` : 'the payload';
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) {
    return 'missing';
  }
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
