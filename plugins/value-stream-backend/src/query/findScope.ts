import { NotFoundError } from '@backstage/errors';
import { StreamDefinition } from '@value-stream/flow-engine';
import { suggestName } from '../streams/suggestName';
import { QueryContext } from './QueryContext';
import { StreamIndex, streamIndexOf } from './streamIndexOf';

/** What an entity's page shows: the entities in it and the streams they belong to. */
export interface Scope {
  readonly entityRef: string;
  readonly kind: string;
  readonly title: string;
  /** Entities whose items belong to the scope; absent where all items of the stream do. */
  readonly entityRefs?: readonly string[];
  /** Streams that the reader may see, the one to show first at the front. */
  readonly streams: readonly StreamDefinition[];
}

/**
 * The scope of a Component, System, Domain, Group, ValueStream or any other
 * entity. A System or Domain stands for all its parts, a Group for what it
 * owns and for the members of the streams it owns.
 *
 * @throws NotFoundError where there is no such entity, or the reader may not read it
 */
export async function findScope(
  context: QueryContext,
  entityRef: string,
): Promise<Scope> {
  const { database, visibility } = context;
  const [entities, index] = await Promise.all([
    context.entities.read(),
    streamIndexOf(database),
  ]);
  const entity = entities.byRef.get(entityRef);
  const own = index.byRef.get(entityRef);
  const visible = await visibility.visible([entityRef]);
  const title = entity?.title ?? own?.title;
  if (title === undefined || !visible.has(entityRef)) {
    throw await noSuchEntity(context, entityRef);
  }
  const kind = entity?.kind ?? entityRef.slice(0, entityRef.indexOf(':'));
  const base = { entityRef, kind, title };
  if (kind === 'valuestream') {
    return { ...base, streams: own ? [own] : [] };
  }

  const ownedStreams =
    kind === 'group'
      ? [...index.byRef.values()].filter(({ owner }) => owner === entityRef)
      : [];
  const entityRefs = entities.withParts([
    entityRef,
    ...(kind === 'group' ? entities.ownedBy(entityRef) : []),
    ...ownedStreams.flatMap(({ ref }) => index.membersOf(ref)),
  ]);
  const streams = await streamsOf(context, index, entityRefs);
  return { ...base, entityRefs, streams: inPreference(streams, entityRef) };
}

async function noSuchEntity(
  context: QueryContext,
  entityRef: string,
): Promise<NotFoundError> {
  const { byRef } = await context.entities.read();
  const near = suggestName(entityRef, [...byRef.keys()]);
  const readable = await context.visibility.visible(near ? [near] : []);
  return new NotFoundError(
    `There is no entity '${entityRef}'${
      near && readable.has(near) ? `; did you mean '${near}'?` : '.'
    } New entities appear within 10 seconds of the catalog serving them.`,
  );
}

/** Streams of the entities with how many of them are members, as far as the reader may see them. */
async function streamsOf(
  { visibility }: QueryContext,
  index: StreamIndex,
  entityRefs: readonly string[],
): Promise<{ stream: StreamDefinition; members: number }[]> {
  const counts = new Map<string, number>();
  for (const entityRef of entityRefs) {
    for (const ref of index.streamsOf(entityRef)) {
      counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  const visible = await visibility.visible([...counts.keys()]);
  return [...visible].sort().flatMap(ref => {
    const stream = index.byRef.get(ref);
    return stream ? [{ stream, members: counts.get(ref) ?? 0 }] : [];
  });
}

/**
 * The entity's own stream first, then those with the most members in the
 * scope; a stream before the one it is nested in.
 */
function inPreference(
  streams: readonly { stream: StreamDefinition; members: number }[],
  entityRef: string,
): StreamDefinition[] {
  const depths = new Map(streams.map(({ stream }) => [stream.ref, 0]));
  const byRef = new Map(streams.map(({ stream }) => [stream.ref, stream]));
  for (const { stream } of streams) {
    let parent = stream.parent;
    for (let depth = 1; parent && byRef.has(parent); depth++) {
      depths.set(parent, Math.max(depths.get(parent)!, depth));
      parent = byRef.get(parent)!.parent;
    }
  }
  return [...streams]
    .sort(
      (a, b) =>
        Number(b.stream.ref === entityRef) -
          Number(a.stream.ref === entityRef) ||
        depths.get(a.stream.ref)! - depths.get(b.stream.ref)! ||
        b.members - a.members ||
        (a.stream.ref < b.stream.ref ? -1 : 1),
    )
    .map(({ stream }) => stream);
}
