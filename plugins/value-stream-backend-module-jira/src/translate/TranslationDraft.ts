import {
  NewActivity,
  ObjectFact,
  Refusal,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Collects what a payload says; a part that cannot be used is refused by itself. */
export interface TranslationDraft extends Translation {
  readonly activities: NewActivity[];
  readonly objects: ObjectFact[];
  readonly refused: Refusal[];
  /** Runs what reads one part; nothing of it is kept where it is not usable. */
  part<T>(read: () => T): T | undefined;
}

export function translationDraft(): TranslationDraft {
  const refused: Refusal[] = [];
  return {
    activities: [],
    objects: [],
    refused,
    part: read => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof Unusable)) {
          throw error;
        }
        refused.push({ reason: error.message });
        return undefined;
      }
    },
  };
}

/** The fields that have a value. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name as keyof T];
    if (value !== undefined) {
      result[name] = value;
    }
  }
  return result as { [K in keyof T]?: Exclude<T[K], undefined> };
}
