import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DependencyEvidence } from '@value-stream/flow-engine';
import { TieRow } from '../../projection/waitRow';
import { Group } from './groupOf';
import { ChildTie } from './loadChildTies';
import { Party } from './nameParties';
import { CatalogRelation, Relation } from './relationsOf';
import { ReleasedPair } from './releasedPairs';
import { StreamIndex } from '../streamIndexOf';

type Tie = ApiSchemas['StructuralTie'];

/** Fewer items that touch both say nothing. */
const LEAST_SUPPORT = 2;

/** What stands beside a delay; other ties are the delay itself. */
const STRUCTURAL: ReadonlySet<DependencyEvidence> = new Set([
  'relation',
  'child',
  'released-together',
]);

interface Found {
  readonly ref: string;
  readonly evidence: DependencyEvidence;
  readonly relation?: Relation;
  readonly items: Set<string>;
  readonly earlier: Set<string>;
  readonly pairs: Map<string, { from: string; to: string }>;
  /** The surest of the pairs that release together. */
  released?: ReleasedPair;
}

/** What structure is looked for in. */
export interface StructureAsked {
  readonly group: Group;
  readonly index: StreamIndex;
  /** What the catalog says of entities of the page's streams or scope. */
  readonly relations: readonly CatalogRelation[];
  /** Ties of items that are counted, in the window and in the one before. */
  readonly ties: readonly TieRow[];
  readonly tiesBefore: readonly TieRow[];
  readonly children: readonly ChildTie[];
  /** Entities that release together with those of the group, the surest first. */
  readonly released: readonly ReleasedPair[];
  /** Items done in the window, and in the one before. */
  readonly done: number;
  readonly doneBefore: number;
  /** Parties with a delay, which are edges already. */
  readonly delayed: ReadonlySet<string>;
  readonly between: 'streams' | 'entities';
  party(ref: string): Party;
  readable(ref: string): boolean;
}

/**
 * What ties an entity to parties beside waiting: relations of the catalog,
 * items with two sides, parents with children elsewhere, and rollouts on the
 * same days.
 */
export function structureOf(asked: StructureAsked): Tie[] {
  const found = new Map<string, Found>();
  const find = (
    ref: string,
    evidence: DependencyEvidence,
    how: { readonly relation?: Relation; readonly byDays?: true } = {},
  ): Found => {
    const key = [ref, evidence, how.relation, how.byDays].join('\n');
    let one = found.get(key);
    if (!one) {
      const { relation } = how;
      one = {
        ref,
        evidence,
        ...(relation && { relation }),
        items: new Set(),
        earlier: new Set(),
        pairs: new Map(),
      };
      found.set(key, one);
    }
    return one;
  };
  for (const { from, to, relation } of asked.relations) {
    for (const ref of partiesOf(to, asked)) {
      const { pairs } = find(ref, 'relation', { relation });
      pairs.set(`${from}\n${to}`, { from, to });
    }
  }
  for (const [ties, part] of [
    [asked.ties, 'items'],
    [asked.tiesBefore, 'earlier'],
  ] as const) {
    for (const tie of ties) {
      for (const side of sidesOf(tie, asked)) {
        const one = find(side, tie.evidence as DependencyEvidence);
        one[part].add(tie.item_key);
      }
    }
  }
  for (const child of asked.children) {
    const { stream_ref, own, item_key } = child;
    for (const side of [
      ...sidesOf(child, asked),
      ...sidesOf({ party: stream_ref, entity: own }, asked),
    ]) {
      find(side, 'child').items.add(item_key);
    }
  }
  for (const pair of asked.released) {
    const { from, to } = pair;
    for (const ref of partiesOf(to, asked)) {
      const one = find(ref, 'released-together', { byDays: true });
      one.released ??= pair;
      one.pairs.set(`${from}\n${to}`, { from, to });
    }
  }
  return [...found.values()]
    .filter(
      ({ ref, evidence, items, released }) =>
        asked.readable(ref) &&
        (STRUCTURAL.has(evidence) || !asked.delayed.has(ref)) &&
        (evidence === 'relation' ||
          released ||
          items.size >= (evidence === 'released-together' ? LEAST_SUPPORT : 1)),
    )
    .map(one => shown(one, asked))
    .sort(
      (a, b) =>
        b.items - a.items ||
        (`${a.party.ref}${a.evidence}` < `${b.party.ref}${b.evidence}`
          ? -1
          : 1),
    );
}

function shown(one: Found, asked: StructureAsked): Tie {
  const { ref, evidence, relation, items, earlier, pairs, released } = one;
  const { done, doneBefore, readable } = asked;
  const share = (n: number, of: number) =>
    evidence === 'released-together' &&
    of > 0 && { confidence: Math.min(1, n / of) };
  const visible = [...pairs.values()].filter(
    ({ from, to }) => readable(from) && readable(to),
  );
  return {
    party: asked.party(ref),
    evidence,
    delayed: asked.delayed.has(ref),
    ...(relation && { relation }),
    items: items.size,
    ...(released
      ? {
          confidence: released.confidence,
          days: {
            support: released.support,
            own: released.days,
            other: released.otherDays,
            expected: released.expected,
          },
          earlier: {
            support: released.earlier.support,
            ...(released.earlier.days > 0 && {
              confidence: released.earlier.support / released.earlier.days,
            }),
          },
        }
      : {
          ...share(items.size, done),
          ...(evidence !== 'relation' && {
            earlier: {
              support: earlier.size,
              ...share(earlier.size, doneBefore),
            },
          }),
        }),
    ...(pairs.size && { entities: visible }),
  };
}

/** The other sides that a tie leads to; none where it is the group's own. */
function sidesOf(
  { party, entity }: Pick<TieRow, 'party' | 'entity'>,
  asked: StructureAsked,
): readonly string[] {
  return party === ''
    ? partiesOf(entity, asked)
    : [
        asked.group.otherSide(
          { party, ...(entity && { entity }) },
          asked.between,
        ),
      ].flatMap(side => side ?? []);
}

/** Where an entity of the other side belongs; nowhere where it is the group's own. */
function partiesOf(
  entity: string,
  {
    group,
    index,
    between,
  }: Pick<StructureAsked, 'group' | 'index' | 'between'>,
): readonly string[] {
  const homes = index.homesOf(entity);
  const parties = homes.length ? homes : [entity];
  if (parties.some(party => group.has({ party, entity }))) {
    return [];
  }
  return [
    ...new Set(
      parties.flatMap(
        party =>
          group.otherSide(
            { party, ...(party === entity ? {} : { entity }) },
            between,
          ) ?? [],
      ),
    ),
  ];
}

/** Refs that structure may name, to be asked whether they can be read. */
export function refsInStructure(
  asked: Omit<StructureAsked, 'readable' | 'party'>,
): string[] {
  const refs = new Set<string>();
  const add = (entity: string) => {
    refs.add(entity);
    asked.index.homesOf(entity).forEach(ref => refs.add(ref));
  };
  for (const { from, to } of asked.relations) {
    add(from);
    add(to);
  }
  for (const { from, to } of asked.released) {
    add(from);
    add(to);
  }
  for (const { stream_ref, own } of asked.children) {
    refs.add(stream_ref);
    if (own) {
      add(own);
    }
  }
  for (const { party, entity } of [
    ...asked.ties,
    ...asked.tiesBefore,
    ...asked.children,
  ]) {
    if (party) {
      refs.add(party);
    }
    if (entity) {
      add(entity);
    }
  }
  return [...refs];
}
