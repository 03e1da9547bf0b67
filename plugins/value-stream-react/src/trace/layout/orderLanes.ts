import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type TraceObject = ApiSchemas['TraceObject'];

/** Kinds in the order in which value comes about. */
const ORDER_OF_VALUE = [
  'request',
  'work-item',
  'change',
  'commit',
  'run',
  'check',
  'artifact',
  'approval',
  'release',
  'deployment',
  'environment',
  'incident',
  'outcome',
];

/** More objects of one kind than this are drawn on one lane until opened. */
export const LANES_PER_KIND = 5;

/** One horizontal lane: an object, or all objects of a kind folded together. */
export interface Lane {
  readonly id: string;
  readonly kind: string;
  readonly objects: readonly TraceObject[];
  /** Whether the kind has so many objects that its lanes fold. */
  readonly foldable: boolean;
  readonly folded: boolean;
}

function rank(kind: string): number {
  const place = ORDER_OF_VALUE.indexOf(kind);
  return place < 0 ? ORDER_OF_VALUE.length : place;
}

function firstInstant(object: TraceObject): string {
  return object.activities.reduce(
    (first, { occurredAt }) => (occurredAt < first ? occurredAt : first),
    '9',
  );
}

/**
 * Lanes from top to bottom: by kind in the order of value, then by the first
 * activity, then by key.
 *
 * @param opened - kinds whose folded lanes the reader has opened
 */
export function orderLanes(
  objects: readonly TraceObject[],
  opened: ReadonlySet<string>,
): readonly Lane[] {
  const byKind = new Map<string, TraceObject[]>();
  for (const object of objects) {
    byKind.set(object.kind, [...(byKind.get(object.kind) ?? []), object]);
  }
  const kinds = [...byKind.keys()].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  return kinds.flatMap((kind): readonly Lane[] => {
    const ordered = [...byKind.get(kind)!].sort(
      (a, b) =>
        firstInstant(a).localeCompare(firstInstant(b)) ||
        (a.key < b.key ? -1 : 1),
    );
    const foldable = ordered.length > LANES_PER_KIND;
    if (foldable && !opened.has(kind)) {
      return [
        { id: `kind:${kind}`, kind, objects: ordered, foldable, folded: true },
      ];
    }
    return ordered.map(object => ({
      id: object.key,
      kind,
      objects: [object],
      foldable,
      folded: false,
    }));
  });
}
