import {
  NativeLink,
  NewActivity,
  ObjectFact,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';

/** The facts of a translation, by what is asked of them. */
export interface ToldFacts {
  /** The fact of an object that says most, with the links of all its facts. */
  object(key: string): ToldObject | undefined;
  readonly objects: ReadonlyMap<string, ToldObject>;
  /** Activities of one field of one history, however often it changed there. */
  changes(history: string, field: string): NewActivity[];
  /** Last activity of a verb. */
  last(objectKey: string, verb: string): NewActivity | undefined;
}

export interface ToldObject {
  readonly fact: ObjectFact;
  readonly links: readonly NativeLink[];
}

export function toldFacts({ activities, objects }: Translation): ToldFacts {
  const byChange = new Map(
    activities.map(a => [a.identity.split('/changelog/')[1], a]),
  );
  const byKey = new Map<string, ToldObject>();
  for (const fact of objects) {
    const known = byKey.get(fact.key);
    const links = (fact.links ?? []).filter(l => l.confidence !== 0);
    byKey.set(fact.key, {
      fact: known?.fact.attributes ? known.fact : fact,
      links: [...(known?.links ?? []), ...links],
    });
  }
  return {
    objects: byKey,
    object: key => byKey.get(key),
    changes: (history, field) => {
      const found: NewActivity[] = [];
      const change = `${history}:${field}`;
      for (let n = 1; ; n += 1) {
        const one = byChange.get(n === 1 ? change : `${change}:${n}`);
        if (!one) {
          return found;
        }
        found.push(one);
      }
    },
    last: (objectKey, verb) =>
      activities
        .filter(a => a.verb === verb && a.objects[0].key === objectKey)
        .sort((a, b) => a.occurredAt - b.occurredAt)
        .at(-1),
  };
}
