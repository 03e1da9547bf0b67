import {
  boundedText,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { PayloadProblem } from './PayloadProblem';

/** First instant of the year 10000. */
const LATEST = 253_402_300_800_000;

/**
 * One object of a payload. What is missing or null is undefined; what is
 * there and not as it should be throws a PayloadProblem that names the field.
 */
export interface Fields {
  has(name: string): boolean;
  /** A text of at most `limit` characters that databases can keep. */
  text(name: string, limit: number): string | undefined;
  requiredText(name: string, limit: number): string;
  /** A text of which the first `limit` characters are enough. */
  cutText(name: string, limit: number): string | undefined;
  flag(name: string): boolean | undefined;
  /** A whole number from `least` up. */
  whole(name: string, least: number): number | undefined;
  requiredWhole(name: string, least: number): number;
  /** Milliseconds since 1970. */
  requiredInstant(name: string): Instant;
  object(name: string): Fields | undefined;
  /** The objects of a list; nulls are left out. */
  objects(name: string): readonly Fields[];
  texts(name: string, limit: number): readonly string[];
}

/** A class, and places written out only when asked for, because a payload has many of them. */
class ReadFields implements Fields {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #parent: ReadFields | undefined;
  readonly #part: string;

  constructor(value: unknown, parent: ReadFields | undefined, part: string) {
    this.#parent = parent;
    this.#part = part;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new PayloadProblem(`${this.#place()} is not an object`);
    }
    this.#record = value as Readonly<Record<string, unknown>>;
  }

  has(name: string): boolean {
    return this.#own(name) !== undefined;
  }

  text(name: string, limit: number): string | undefined {
    if ((this.#anyText(name)?.length ?? 0) > limit) {
      throw this.#problem(name, `is longer than ${limit} characters`);
    }
    return this.cutText(name, limit);
  }

  requiredText(name: string, limit: number): string {
    return this.#required(this.text(name, limit), name);
  }

  cutText(name: string, limit: number): string | undefined {
    const given = this.#anyText(name);
    const cut = given && boundedText(given, limit);
    if (cut && !isStorableText(cut)) {
      throw this.#problem(name, 'has characters that cannot be kept');
    }
    return cut;
  }

  flag(name: string): boolean | undefined {
    const given = this.#own(name);
    if (given !== undefined && typeof given !== 'boolean') {
      throw this.#problem(name, 'is not true or false');
    }
    return given;
  }

  whole(name: string, least: number): number | undefined {
    const given = this.#own(name);
    if (
      given !== undefined &&
      !(Number.isSafeInteger(given) && (given as number) >= least)
    ) {
      throw this.#problem(name, `is not a whole number from ${least} up`);
    }
    return given as number | undefined;
  }

  requiredWhole(name: string, least: number): number {
    return this.#required(this.whole(name, least), name);
  }

  requiredInstant(name: string): Instant {
    const when = this.requiredWhole(name, 1);
    if (when >= LATEST) {
      throw this.#problem(name, 'lies after the year 9999');
    }
    return when;
  }

  object(name: string): Fields | undefined {
    const given = this.#own(name);
    return given === undefined ? undefined : new ReadFields(given, this, name);
  }

  objects(name: string): readonly Fields[] {
    return this.#list(name).map(part => new ReadFields(part, this, name));
  }

  texts(name: string, limit: number): readonly string[] {
    return this.#list(name).map(part => {
      if (
        typeof part !== 'string' ||
        part.length > limit ||
        !isStorableText(part)
      ) {
        throw this.#problem(name, `has an entry that is no text of ${limit}`);
      }
      return part;
    });
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#record, name)
      ? this.#record[name] ?? undefined
      : undefined;
  }

  #anyText(name: string): string | undefined {
    const given = this.#own(name);
    if (given !== undefined && typeof given !== 'string') {
      throw this.#problem(name, 'is not a text');
    }
    return given || undefined;
  }

  #list(name: string): readonly unknown[] {
    const given = this.#own(name) ?? [];
    if (!Array.isArray(given)) {
      throw this.#problem(name, 'is not a list');
    }
    return given.filter(part => part !== null && part !== undefined);
  }

  #required<T>(found: T | undefined, name: string): T {
    if (found === undefined) {
      throw this.#problem(name, 'is missing');
    }
    return found;
  }

  #problem(name: string, what: string): PayloadProblem {
    return new PayloadProblem(`${this.#place()}.${name} ${what}`);
  }

  #place(): string {
    return this.#parent ? `${this.#parent.#place()}.${this.#part}` : this.#part;
  }
}

/** @throws PayloadProblem where the value is no object */
export function fieldsOf(value: unknown, at: string): Fields {
  return new ReadFields(value, undefined, at);
}
