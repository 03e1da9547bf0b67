import {
  boundedText,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** Why a part of a payload cannot be used; becomes a refusal. */
export class Unusable extends Error {}

/**
 * Reads the fields of an object that may be anything. A field that is missing
 * or null is absent; one that is something else than expected is refused by
 * its path.
 */
export interface Fields {
  /** @throws Unusable where it is absent, empty or longer. */
  id(name: string): string;
  /** The first `limit` characters. */
  text(name: string, limit: number): string | undefined;
  whole(name: string): number | undefined;
  /** To the second, which is as precise as both the API and webhooks are. */
  instant(name: string): Instant | undefined;
  within(name: string): Fields | undefined;
  list(name: string): readonly unknown[];
}

const ISO =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const ID = 100;
const SECOND = 1_000;
/** First instant of the year 10000. */
const LATEST = 253_402_300_800_000;

/** @throws Unusable where the value is no object. */
export function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unusable(`${path} is ${kindOf(value)}, not an object`);
  }
  const at = (name: string) => `${path}.${name}`;
  const read = (name: string): unknown =>
    Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name] ?? undefined
      : undefined;
  const text = (name: string): string | undefined => {
    const found = read(name);
    if (found === undefined) {
      return undefined;
    }
    if (typeof found !== 'string') {
      throw new Unusable(`${at(name)} is ${kindOf(found)}, not a text`);
    }
    if (!isStorableText(found)) {
      throw new Unusable(`${at(name)} has characters that cannot be kept`);
    }
    return found;
  };
  return {
    id: name => {
      const found = text(name);
      if (!found || found.length > ID || /\s/.test(found)) {
        throw new Unusable(
          `${at(name)} is no id of 1 to ${ID} characters without spaces`,
        );
      }
      return found;
    },
    text: (name, limit) => {
      const found = text(name);
      return found === undefined ? undefined : boundedText(found, limit);
    },
    whole: name => {
      const found = read(name);
      if (found !== undefined && !Number.isSafeInteger(found)) {
        throw new Unusable(`${at(name)} is no whole number`);
      }
      return found as number | undefined;
    },
    instant: name => {
      const found = text(name);
      if (found === undefined) {
        return undefined;
      }
      const instant = ISO.test(found) ? Date.parse(found) : NaN;
      if (!(instant >= 0 && instant < LATEST)) {
        throw new Unusable(`${at(name)} is no ISO 8601 instant`);
      }
      return Math.floor(instant / SECOND) * SECOND;
    },
    within: name => {
      const found = read(name);
      return found === undefined ? undefined : fieldsOf(found, at(name));
    },
    list: name => {
      const found = read(name);
      if (found !== undefined && !Array.isArray(found)) {
        throw new Unusable(`${at(name)} is ${kindOf(found)}, not a list`);
      }
      return (found as readonly unknown[] | undefined) ?? [];
    },
  };
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) {
    return 'missing';
  }
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
