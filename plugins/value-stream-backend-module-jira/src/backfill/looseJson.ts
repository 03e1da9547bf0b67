import { ToolAnswerError } from '@value-stream/backstage-plugin-value-stream-node';

/** An object of JSON of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object's own value: a name in JSON may be that of a function of every object. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The value as an object, empty where it is none. */
export function looseObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

export function looseText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** An id as text. */
export function looseId(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : looseText(value);
}

export function looseNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

/**
 * A page's list.
 *
 * @throws ToolAnswerError where it is missing: an answer cut off by a proxy must not pass for an empty one.
 */
export function requiredList(
  body: unknown,
  name: string,
  address: string,
): readonly unknown[] {
  const list =
    Array.isArray(body) && name === '' ? body : own(looseObject(body), name);
  if (!Array.isArray(list)) {
    throw new ToolAnswerError(
      `Jira answered ${address} without ${name ? `'${name}'` : 'a list'}`,
    );
  }
  return list;
}
