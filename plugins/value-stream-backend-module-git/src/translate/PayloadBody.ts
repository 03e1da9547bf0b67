import { isStorableText } from '@value-stream/backstage-plugin-value-stream-node';

/** Why a body cannot be used; becomes a refusal. */
export class Unusable extends Error {}

/** Reads fields of a body that may be anything, refusing by name what is not as expected. */
export interface PayloadBody {
  text(name: string, limit: number): string;
  optionalText(name: string, limit: number): string | undefined;
  /** @returns milliseconds since 1970. */
  instant(name: string): number;
  optionalInstant(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  texts(name: string, limit: number, each: number): readonly string[];
  has(name: string): boolean;
}

const SHOWN = 40;
const ISO =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** @throws Unusable where the body is no object. */
export function payloadBody(body: unknown): PayloadBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Unusable('the body is not an object');
  }
  const fields = body as Record<string, unknown>;
  const text = (name: string, limit: number): string => {
    const value = fields[name];
    if (typeof value !== 'string') {
      throw new Unusable(`'${name}' is ${kindOf(value)}, not a text`);
    }
    if (value.length > limit) {
      throw new Unusable(`'${name}' is longer than ${limit} characters`);
    }
    if (!isStorableText(value)) {
      throw new Unusable(`'${name}' has characters that cannot be kept`);
    }
    return value;
  };
  const instant = (name: string): number => {
    const value = text(name, SHOWN);
    const at = ISO.test(value) ? Date.parse(value) : NaN;
    if (!Number.isFinite(at)) {
      throw new Unusable(`'${name}' is no ISO 8601 instant: '${value}'`);
    }
    return at;
  };
  const has = (name: string) =>
    fields[name] !== undefined && fields[name] !== null;
  return {
    has,
    text,
    instant,
    optionalText: (name, limit) => (has(name) ? text(name, limit) : undefined),
    optionalInstant: name => (has(name) ? instant(name) : undefined),
    flag: name => {
      const value = fields[name];
      if (!has(name) || typeof value === 'boolean') {
        return value as boolean | undefined;
      }
      throw new Unusable(`'${name}' is ${kindOf(value)}, not true or false`);
    },
    texts: (name, limit, each) => {
      const value = fields[name];
      if (
        !Array.isArray(value) ||
        value.length > limit ||
        !value.every(
          v => typeof v === 'string' && v.length <= each && isStorableText(v),
        )
      ) {
        throw new Unusable(
          `'${name}' is not a list of at most ${limit} short texts`,
        );
      }
      return value;
    },
  };
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
