import { isStorableText } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { parseInstant } from './parseInstant';

/** Why a payload, or a part of it, cannot be used; becomes a refusal. */
export class Unusable extends Error {}

/** An object of JSON of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object's own value: `toString` is a name in Jira's JSON, and a function
 * of every object, which JSON never is.
 */
export function own(object: JsonObject, name: string): unknown {
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

/** @throws Unusable where the value is no object. */
export function asObject(value: unknown, name: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unusable(`'${name}' is ${kindOf(value)}, not an object`);
  }
  return value as JsonObject;
}

export function objectIn(object: JsonObject, name: string): JsonObject {
  return asObject(own(object, name), name);
}

export function optionalObject(
  object: JsonObject,
  name: string,
): JsonObject | undefined {
  const value = own(object, name);
  return value === undefined || value === null
    ? undefined
    : asObject(value, name);
}

/** A text that is not empty. */
export function textIn(
  object: JsonObject,
  name: string,
  limit: number,
): string {
  const text = optionalText(object, name, limit);
  if (text === undefined) {
    throw new Unusable(`'${name}' is ${kindOf(own(object, name))}`);
  }
  return text;
}

/** A text; undefined where it is missing, null or empty. */
export function optionalText(
  object: JsonObject,
  name: string,
  limit: number,
): string | undefined {
  const value = own(object, name);
  return value === undefined || value === null
    ? undefined
    : asText(value, name, limit);
}

/** @returns undefined where the text is empty */
export function asText(
  value: unknown,
  name: string,
  limit: number,
): string | undefined {
  if (typeof value !== 'string') {
    throw new Unusable(`'${name}' is ${kindOf(value)}, not a text`);
  }
  const text = value.trim();
  if (text.length > limit) {
    throw new Unusable(`'${name}' is longer than ${limit} characters`);
  }
  if (!isStorableText(text)) {
    throw new Unusable(`'${name}' has characters that cannot be kept`);
  }
  return text || undefined;
}

/** An id, which some versions write as a number. */
export function idIn(object: JsonObject, name: string): string {
  const value = own(object, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : textIn(object, name, 60);
}

export function optionalId(
  object: JsonObject,
  name: string,
): string | undefined {
  const value = own(object, name);
  return value === undefined || value === null || value === ''
    ? undefined
    : idIn(object, name);
}

export function optionalFlag(
  object: JsonObject,
  name: string,
): boolean | undefined {
  const value = own(object, name);
  if (value === undefined || value === null || typeof value === 'boolean') {
    return value ?? undefined;
  }
  throw new Unusable(`'${name}' is ${kindOf(value)}, not true or false`);
}

/** Empty where it is missing or null. */
export function listIn(
  object: JsonObject,
  name: string,
  limit: number,
): readonly unknown[] {
  const value = own(object, name) ?? [];
  if (!Array.isArray(value)) {
    throw new Unusable(`'${name}' is ${kindOf(value)}, not a list`);
  }
  if (value.length > limit) {
    throw new Unusable(`'${name}' has more than ${limit} entries`);
  }
  return value;
}

/** Jira's instant, as text or as milliseconds since 1970. */
export function instantIn(object: JsonObject, name: string): Instant {
  const at = optionalInstant(object, name);
  if (at === undefined) {
    throw new Unusable(`'${name}' is ${kindOf(own(object, name))}`);
  }
  return at;
}

export function optionalInstant(
  object: JsonObject,
  name: string,
): Instant | undefined {
  const value = own(object, name);
  if (value === undefined || value === null) {
    return undefined;
  }
  const at = parseInstant(value);
  if (at === undefined) {
    throw new Unusable(`'${name}' is no instant that Jira writes`);
  }
  return at;
}

function kindOf(value: unknown): string {
  if (value === undefined) {
    return 'missing';
  }
  if (value === null) {
    return 'null';
  }
  if (value === '') {
    return 'empty';
  }
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
