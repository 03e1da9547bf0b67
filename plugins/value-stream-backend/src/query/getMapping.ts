import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition } from '@value-stream/flow-engine';
import { Membership, readEvidence } from '../streams/membershipEvidence';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { listConflicts } from './listConflicts';
import { QueryContext } from './QueryContext';
import { readStreams } from './readStreams';

type MappedEntity = ApiSchemas['MappedEntity'];
type Belonging = MappedEntity['streams'][number];

/** What is asked of the mapping. */
export interface MappingQuery {
  readonly search?: string;
  readonly show?: ApiSchemas['MappingChoice'];
  readonly stream?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Entities with the streams they belong to and why, a page at a time in order
 * of ref. Entities and streams that the reader may not read are neither shown
 * nor counted, nor named as the reason of a membership.
 */
export async function getMapping(
  context: QueryContext,
  query: MappingQuery,
): Promise<ApiSchemas['MappingAnswer']> {
  const { byRef } = await context.entities.read();
  const streams = await readStreams(context.database);
  const visible = await context.visibility.visible([
    ...byRef.keys(),
    ...streams.map(({ ref }) => ref),
  ]);
  const conflicts = await listConflicts(context);
  const conflictsOf = countBy(conflicts.map(({ entityRef }) => entityRef));
  const members = await membershipsOf(
    context,
    new Map(
      streams
        .filter(s => visible.has(s.ref))
        .map(stream => [stream.ref, stream]),
    ),
    visible,
  );
  const all = [...byRef.values()]
    .filter(entity => visible.has(entity.ref))
    .map(entity => describe(entity, members, conflictsOf))
    .filter(isListed)
    .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
  const asked = all.filter(entity => isAskedFor(entity, query));
  const { limit = 50, offset = 0 } = query;
  const page = asked.slice(offset, offset + limit);
  const shown = new Set(
    page.flatMap(({ entityRef, streams: of }) => [
      entityRef,
      ...of.map(({ ref }) => ref),
    ]),
  );
  return {
    entities: page,
    total: asked.length,
    counts: {
      entities: all.length,
      noStream: all.filter(isInNoStream).length,
      conflict: all.filter(entity => entity.conflicts > 0).length,
    },
    conflicts: conflicts.filter(({ entityRef }) => shown.has(entityRef)),
  };
}

/** Entity ref → streams it belongs to; served by one read of all members. */
async function membershipsOf(
  { database }: QueryContext,
  streams: ReadonlyMap<string, StreamDefinition>,
  visible: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Belonging[]>> {
  const rows: { stream_ref: string; entity_ref: string; evidence: string }[] =
    await database('stream_member')
      .orderBy('stream_ref')
      .select('stream_ref', 'entity_ref', 'evidence');
  const found = new Map<string, Belonging[]>();
  for (const row of rows) {
    const stream = streams.get(row.stream_ref);
    if (stream) {
      const { ref, title, role, declaredBy } = stream;
      const list = found.get(row.entity_ref) ?? [];
      list.push({
        ref,
        title,
        role,
        declaredBy,
        ...reasonOf(readEvidence(row.evidence), visible),
      });
      found.set(row.entity_ref, list);
    }
  }
  return found;
}

function reasonOf(
  membership: Membership,
  visible: ReadonlySet<string>,
): Pick<Belonging, 'why' | 'from' | 'because'> {
  const { why } = membership;
  return {
    why,
    ...('from' in membership &&
      visible.has(membership.from) && { from: membership.from }),
    ...(membership.why === 'inherited' && {
      because: membership.because.why,
    }),
  };
}

function describe(
  { ref, kind, name, title, owner }: RegisteredEntity,
  members: ReadonlyMap<string, Belonging[]>,
  conflicts: ReadonlyMap<string, number>,
): MappedEntity {
  return {
    entityRef: ref,
    kind,
    name: name ?? ref.slice(ref.indexOf('/') + 1),
    title,
    ...(owner && { owner }),
    streams: members.get(ref) ?? [],
    conflicts: conflicts.get(ref) ?? 0,
  };
}

/** Streams are what is mapped to; Groups own them and need not belong to one. */
function isListed({ kind, streams, conflicts }: MappedEntity): boolean {
  if (kind === 'group') {
    return streams.length > 0 || conflicts > 0;
  }
  return kind !== 'valuestream' || conflicts > 0;
}

function isAskedFor(
  entity: MappedEntity,
  { search, show = 'all', stream }: MappingQuery,
): boolean {
  if (stream && !entity.streams.some(({ ref }) => ref === stream)) {
    return false;
  }
  const text = search?.trim().toLocaleLowerCase('en-US');
  if (
    text &&
    ![entity.entityRef, entity.title, ...entity.streams.map(s => s.ref)].some(
      name => name.toLocaleLowerCase('en-US').includes(text),
    )
  ) {
    return false;
  }
  switch (show) {
    case 'all':
      return true;
    case 'no-stream':
      return isInNoStream(entity);
    case 'conflict':
      return entity.conflicts > 0;
    default:
      return entity.streams.some(({ why }) => why === show);
  }
}

/** A stream's own entity does not belong to one; that is no gap. */
function isInNoStream({ kind, streams }: MappedEntity): boolean {
  return streams.length === 0 && kind !== 'group' && kind !== 'valuestream';
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  keys.forEach(key => counts.set(key, (counts.get(key) ?? 0) + 1));
  return counts;
}
