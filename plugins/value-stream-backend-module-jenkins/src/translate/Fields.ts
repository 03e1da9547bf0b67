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

/** @throws PayloadProblem where the value is no object */
export function fieldsOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PayloadProblem(`${at} is not an object`);
  }
  const record = value as Record<string, unknown>;
  const own = (name: string) =>
    Object.hasOwn(record, name) ? record[name] ?? undefined : undefined;
  const problem = (name: string, what: string) =>
    new PayloadProblem(`${at}.${name} ${what}`);

  const anyText = (name: string) => {
    const given = own(name);
    if (given !== undefined && typeof given !== 'string') {
      throw problem(name, 'is not a text');
    }
    return given || undefined;
  };
  const cutText = (name: string, limit: number) => {
    const given = anyText(name);
    const cut = given && boundedText(given, limit);
    if (cut && !isStorableText(cut)) {
      throw problem(name, 'has characters that cannot be kept');
    }
    return cut;
  };
  const text = (name: string, limit: number) => {
    if ((anyText(name)?.length ?? 0) > limit) {
      throw problem(name, `is longer than ${limit} characters`);
    }
    return cutText(name, limit);
  };
  const whole = (name: string, least: number) => {
    const given = own(name);
    if (
      given !== undefined &&
      !(Number.isSafeInteger(given) && (given as number) >= least)
    ) {
      throw problem(name, `is not a whole number from ${least} up`);
    }
    return given as number | undefined;
  };
  const list = (name: string): readonly unknown[] => {
    const given = own(name) ?? [];
    if (!Array.isArray(given)) {
      throw problem(name, 'is not a list');
    }
    return given.filter(part => part !== null && part !== undefined);
  };
  const required = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) {
      throw problem(name, 'is missing');
    }
    return found;
  };
  return {
    has: name => own(name) !== undefined,
    text,
    cutText,
    requiredText: (name, limit) => required(text(name, limit), name),
    flag: name => {
      const given = own(name);
      if (given !== undefined && typeof given !== 'boolean') {
        throw problem(name, 'is not true or false');
      }
      return given;
    },
    whole,
    requiredWhole: (name, least) => required(whole(name, least), name),
    requiredInstant: name => {
      const at1 = required(whole(name, 1), name);
      if (at1 >= LATEST) {
        throw problem(name, 'lies after the year 9999');
      }
      return at1;
    },
    object: name => {
      const given = own(name);
      return given === undefined ? undefined : fieldsOf(given, `${at}.${name}`);
    },
    objects: name =>
      list(name).map((part, index) =>
        fieldsOf(part, `${at}.${name}[${index}]`),
      ),
    texts: (name, limit) =>
      list(name).map(part => {
        if (
          typeof part !== 'string' ||
          part.length > limit ||
          !isStorableText(part)
        ) {
          throw problem(name, `has an entry that is no text of ${limit}`);
        }
        return part;
      }),
  };
}
