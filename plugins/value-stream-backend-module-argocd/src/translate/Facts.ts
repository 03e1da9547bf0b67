import {
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Facts of one thing. */
export interface Facts {
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
}

export const NO_FACTS: Facts = { activities: [], objects: [] };

export function joinFacts(parts: readonly Facts[]): Facts {
  return {
    activities: parts.flatMap(part => part.activities),
    objects: parts.flatMap(part => part.objects),
  };
}

/** The fields that have a value. */
export function present<T extends object>(fields: T): Partial<T> {
  const found: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) {
      found[name] = fields[name];
    }
  }
  return found;
}
