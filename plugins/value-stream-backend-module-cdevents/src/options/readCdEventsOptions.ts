import { InputError } from '@backstage/errors';
import { CdEventsOptions } from './CdEventsOptions';

/**
 * Checks and completes the options of a CDEvents source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readCdEventsOptions(options: unknown): CdEventsOptions {
  const given = record(options ?? {}, 'options', ['entities']);
  const { entities = [] } = given;
  if (!Array.isArray(entities)) {
    throw new InputError("entities must be a list of 'source' and 'entity'");
  }
  return {
    entities: entities.map((value, index) => {
      const at = `entities[${index}]`;
      const entry = record(value, at, ['source', 'entity']);
      return {
        source: text(entry.source, `${at}.source`),
        entity: text(entry.entity, `${at}.entity`),
      };
    }),
  };
}

function record(
  value: unknown,
  at: string,
  known: readonly string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object`);
  }
  const unknown = Object.keys(value).find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${at} has no '${unknown}'; it knows ${known.join(', ')}`,
    );
  }
  return value as Record<string, unknown>;
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || !value.trim()) {
    throw new InputError(`${at} must be a text that is not empty`);
  }
  return value.trim();
}
