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

/**
 * Folds the facts of one object field by field: the latest observation that
 * has the field wins, then the greater canonical value. Links and selectors
 * are fields that state all there are; of several lists observed at one
 * instant the union counts. The order of the facts does not matter.
 *
 * @param facts - of one object, at least one
 */
export function foldObject(facts: readonly LoggedFact[]): FoldedObject {
  const fields = new Map<string, Observed>();
  const attributes = new Map<string, Observed>();
  const links = new LatestList<NativeLink>();
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
    links.observe(fact.links, observedAt);
    selectors.observe(fact.selectors, observedAt);
  }
  return {
    key: facts[0].key,
    ...(valuesOf(fields) as unknown as Pick<DeliveryObject, 'kind' | 'source'>),
    attributes: valuesOf(attributes) as DeliveryObject['attributes'],
    links: links.values(),
    selectors: selectors.values(),
  };
}

const FIELDS = [
  'kind',
  'title',
  'url',
  'type',
  'originalType',
  'originalStatus',
] as const;

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
