import { WaitShare } from '@value-stream/flow-engine';
import { Scope } from '../findScope';
import { QueryContext } from '../QueryContext';
import { StreamIndex } from '../streamIndexOf';

/** Who is viewed: what falls to its members is `self`. */
export interface Group {
  /** Streams that are wholly in it, with those nested in them, and their owners. */
  readonly parties: ReadonlySet<string>;
  /** Entities in it; undefined where its streams say all. */
  readonly entityRefs?: ReadonlySet<string>;
  /** Whether something of a party and an entity belongs to it. */
  has(side: Pick<WaitShare, 'party' | 'entity'>): boolean;
  /** Ref of the other side of a wait; undefined where there is none: it is the group's own. */
  otherSide(
    side: Pick<WaitShare, 'party' | 'entity'>,
    between: 'streams' | 'entities',
  ): string | undefined;
}

/**
 * The group that an entity's page shows. A stream has what is nested in it. A
 * Component, System, Domain or Group has its entities, and the streams that
 * have no members beside them; work of its stream that nobody can tell to be
 * another component's is its own.
 *
 * @param pooled - streams whose items are shown
 */
export async function groupOf(
  context: QueryContext,
  scope: Scope,
  pooled: readonly string[],
  index: StreamIndex,
): Promise<Group> {
  const { byRef } = await context.entities.read();
  const inScope = scope.entityRefs && new Set(scope.entityRefs);
  const whole = inScope
    ? [...index.withNested(pooled)].filter(ref =>
        index.membersOf(ref).every(member => inScope.has(member)),
      )
    : [...index.withNested(pooled)];
  const owners = [
    scope.entityRef,
    ...whole.map(ref => index.byRef.get(ref)?.owner),
    ...(scope.entityRefs ?? []).map(ref => byRef.get(ref)?.owner),
  ];
  const parties = new Set([...whole, ...owners.flatMap(ref => ref ?? [])]);
  const shared = new Set(pooled.filter(ref => !parties.has(ref)));
  const has: Group['has'] = ({ party, entity }) =>
    parties.has(party) ||
    (entity === undefined ? shared.has(party) : !!inScope?.has(entity));
  return {
    parties,
    entityRefs: inScope,
    has,
    otherSide(side, between) {
      if (has(side)) {
        return undefined;
      }
      const { party, entity } = side;
      return shared.has(party) || between === 'entities'
        ? entity ?? party
        : party;
    },
  };
}
