import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DependencyEvidence } from '@value-stream/flow-engine';
import { TieRow } from '../../projection/waitRow';
import { Entities } from '../createEntityIndex';
import { Group } from './groupOf';
import { Party } from './nameParties';
import { StreamIndex } from '../streamIndexOf';

type Tie = ApiSchemas['StructuralTie'];
type Relation = NonNullable<Tie['relation']>;

/** Fewer items that touch both say nothing. */
const LEAST_SUPPORT = 2;

interface Found {
  readonly evidence: DependencyEvidence;
  readonly relation?: Relation;
  readonly items: Set<string>;
  readonly pairs: Map<string, { from: string; to: string }>;
}

/** What structure is looked for in. */
export interface StructureAsked {
  readonly group: Group;
  readonly index: StreamIndex;
  readonly entities: Entities;
  /** Entities of the page's streams or scope. */
  readonly members: readonly string[];
  /** Ties of items that are counted. */
  readonly ties: readonly TieRow[];
  /** Items done in the window. */
  readonly done: number;
  /** Parties with a delay, which are edges already. */
  readonly delayed: ReadonlySet<string>;
  readonly between: 'streams' | 'entities';
  party(ref: string): Party;
  readable(ref: string): boolean;
}

/** What ties an entity to parties that it did not wait for: relations of the catalog, and items with two sides. */
export function structureOf(asked: StructureAsked): Tie[] {
  const { group, between, done, party, readable } = asked;
  const found = new Map<string, Found>();
  const find = (
    ref: string,
    evidence: DependencyEvidence,
    relation?: Relation,
  ) => {
    const key = `${ref}\n${evidence}\n${relation ?? ''}`;
    let one = found.get(key);
    if (!one) {
      one = {
        evidence,
        ...(relation && { relation }),
        items: new Set(),
        pairs: new Map(),
      };
      found.set(key, one);
    }
    return one;
  };
  for (const { from, to, relation } of relationsOf(asked)) {
    for (const ref of partiesOf(to, asked)) {
      find(ref, 'relation', relation).pairs.set(`${from}\n${to}`, { from, to });
    }
  }
  for (const { evidence, party: ref, entity, item_key } of asked.ties) {
    const sides =
      ref === ''
        ? partiesOf(entity, asked)
        : [
            group.otherSide({ party: ref, ...(entity && { entity }) }, between),
          ].flatMap(side => side ?? []);
    for (const side of sides) {
      find(side, evidence as DependencyEvidence).items.add(item_key);
    }
  }
  return [...found]
    .map(([key, one]) => ({ ref: key.split('\n')[0], ...one }))
    .filter(
      ({ ref, evidence, items }) =>
        readable(ref) &&
        !asked.delayed.has(ref) &&
        (evidence !== 'released-together' || items.size >= LEAST_SUPPORT),
    )
    .map(
      ({ ref, evidence, relation, items, pairs }): Tie => ({
        party: party(ref),
        evidence,
        ...(relation && { relation }),
        items: items.size,
        ...(evidence === 'released-together' &&
          done > 0 && { confidence: Math.min(1, items.size / done) }),
        ...(pairs.size && {
          entities: [...pairs.values()].filter(
            ({ from, to }) => readable(from) && readable(to),
          ),
        }),
      }),
    )
    .sort(
      (a, b) =>
        b.items - a.items ||
        (`${a.party.ref}${a.evidence}` < `${b.party.ref}${b.evidence}`
          ? -1
          : 1),
    );
}

/** Where an entity of the other side belongs; nowhere where it is the group's own. */
function partiesOf(
  entity: string,
  { group, index, between }: StructureAsked,
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

function* relationsOf({ members, entities }: StructureAsked): Generator<{
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
}> {
  const own = new Set(members);
  for (const from of members) {
    const entity = entities.byRef.get(from);
    for (const { type, target } of entity?.relations ?? []) {
      if (type === 'consumesApi') {
        const providers = entities.providersOf(target);
        for (const to of providers.length ? providers : [target]) {
          yield { from, to, relation: type };
        }
      } else if (type === 'dependsOn' && !own.has(target)) {
        yield { from, to: target, relation: type };
      } else if (type === 'providesApi') {
        for (const to of entities.consumersOf(target)) {
          yield { from, to, relation: type };
        }
      }
    }
    for (const to of entity?.partOf ?? []) {
      if (!own.has(to)) {
        yield { from, to, relation: 'partOf' };
      }
    }
  }
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
  for (const { from, to } of relationsOf(asked as StructureAsked)) {
    add(from);
    add(to);
  }
  for (const { party, entity } of asked.ties) {
    if (party) {
      refs.add(party);
    }
    if (entity) {
      add(entity);
    }
  }
  return [...refs];
}
