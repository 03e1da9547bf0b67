import { Told } from './playGitlab';

/** What was told, by object. */
export interface ToldFacts {
  /** When the last fact with the verb happened, in ms. */
  at(key: string, verb: string): number | undefined;
  /** An attribute of the last fact with the verb. */
  said(key: string, verb: string, attribute: string): unknown;
  /** A field of the object. */
  field(key: string, name: 'title' | 'url' | 'originalStatus'): unknown;
  attribute(key: string, name: string): unknown;
  /** Objects that a link of the object leads to. */
  linked(key: string, relation: string): readonly string[];
  observedAt(key: string): number | undefined;
  readonly identities: ReadonlyMap<string, number>;
}

export function toldFacts(told: Told): ToldFacts {
  const activities = new Map<string, Told['activities'][number]>();
  for (const activity of told.activities) {
    const name = `${activity.objects[0].key} ${activity.verb}`;
    const known = activities.get(name);
    if (!known || known.occurredAt <= activity.occurredAt) {
      activities.set(name, activity);
    }
  }
  const objects = new Map<string, Told['objects'][number][]>();
  for (const object of told.objects) {
    objects.set(object.key, [...(objects.get(object.key) ?? []), object]);
  }
  const last = (key: string, has: (fact: any) => unknown) =>
    [...(objects.get(key) ?? [])]
      .sort((a, b) => a.observedAt - b.observedAt)
      .map(has)
      .filter(value => value !== undefined)
      .at(-1);
  return {
    at: (key, verb) => activities.get(`${key} ${verb}`)?.occurredAt,
    said: (key, verb, attribute) =>
      activities.get(`${key} ${verb}`)?.attributes[attribute],
    field: (key, name) => last(key, fact => fact[name]),
    attribute: (key, name) => last(key, fact => fact.attributes?.[name]),
    linked: (key, relation) =>
      (objects.get(key) ?? [])
        .flatMap(({ links }) => links ?? [])
        .filter(link => link.relation === relation)
        .map(({ to }) => to),
    observedAt: key => last(key, fact => fact.observedAt) as number | undefined,
    identities: new Map(
      told.activities.map(({ identity, occurredAt }) => [identity, occurredAt]),
    ),
  };
}
