import {
  NativeLink,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { DeliveryObject, Instant } from '@value-stream/flow-engine';
import { canonicalJson } from '../log/canonicalJson';
import { LoggedFact, ObjectFactContent } from '../log/objectFactContent';

/** An object as its facts together tell of it. */
export interface FoldedObject extends DeliveryObject {
  readonly links: readonly NativeLink[];
  readonly selectors: readonly Selector[];
}

const FIELDS = [
  'kind',
  'title',
  'url',
  'type',
  'originalType',
  'originalStatus',
] as const;

/** A list as it was observed last. */
class LatestList<T> {
  #observedAt = -Infinity;
  #items = new Map<string, T>();

  observe(list: readonly T[] | undefined, observedAt: Instant): void {
    if (!list || observedAt < this.#observedAt) {
      return;
    }
    if (observedAt > this.#observedAt) {
      this.#observedAt = observedAt;
      this.#items = new Map();
    }
    for (const item of list) {
      this.#items.set(canonicalJson(item), item);
    }
  }

  values(): readonly T[] {
    return [...this.#items.keys()].sort().map(key => this.#items.get(key)!);
  }
}

/**
 * Folds the facts of one object field by field: the latest observation that
 * has the field wins, then the greater canonical value. The order of the facts
 * does not matter.
 *
 * Each link is a field of its own, so that links can be told one by one; one
 * observed later with confidence 0, or an empty list, takes back what was said
 * before; a blocker that was taken away stays as one without confidence,
 * because the item waited for it meanwhile. Selectors are one field that states all there are; of several lists
 * observed at one instant the union counts.
 *
 * @param facts - of one object, at least one
 */
export function foldObject(facts: readonly LoggedFact[]): FoldedObject {
  const fields = new Map<string, Observed>();
  const attributes = new Map<string, Observed>();
  const links = new Map<string, Observed>();
  let linksClearedAt = -Infinity;
  const selectors = new LatestList<Selector>();
  for (const { observedAt, source, content } of facts) {
    const fact: ObjectFactContent = JSON.parse(content);
    observe(fields, 'source', source, observedAt);
    for (const name of FIELDS) {
      observe(fields, name, fact[name], observedAt);
    }
    for (const [name, value] of Object.entries(fact.attributes ?? {})) {
      observe(attributes, name, value, observedAt);
    }
    for (const link of fact.links ?? []) {
      const { to, relation, method = 'native' } = link;
      observe(links, [to, relation, method].join('\n'), link, observedAt);
    }
    if (fact.links?.length === 0) {
      linksClearedAt = Math.max(linksClearedAt, observedAt);
    }
    selectors.observe(fact.selectors, observedAt);
  }
  return {
    key: facts[0].key,
    ...(valuesOf(fields) as unknown as Pick<DeliveryObject, 'kind' | 'source'>),
    attributes: valuesOf(attributes) as DeliveryObject['attributes'],
    links: [...links.keys()]
      .sort()
      .map(key => links.get(key)!)
      .filter(({ observedAt }) => observedAt > linksClearedAt)
      .map(({ value }) => value as NativeLink)
      .filter(
        ({ confidence, relation }) =>
          confidence !== 0 || relation === 'blocked-by',
      ),
    selectors: selectors.values(),
  };
}

interface Observed {
  readonly value: unknown;
  readonly observedAt: Instant;
}

function observe(
  into: Map<string, Observed>,
  name: string,
  value: unknown,
  observedAt: Instant,
): void {
  if (value === undefined) {
    return;
  }
  const known = into.get(name);
  if (
    !known ||
    observedAt > known.observedAt ||
    (observedAt === known.observedAt &&
      canonicalJson(value) > canonicalJson(known.value))
  ) {
    into.set(name, { value, observedAt });
  }
}

function valuesOf(observed: Map<string, Observed>): Record<string, unknown> {
  return Object.fromEntries(
    [...observed].map(([name, { value }]) => [name, value]),
  );
}
