import { InputError } from '@backstage/errors';
import { StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { Scope } from './findScope';

/**
 * Streams of a scope whose items are shown together: those whose stages and
 * calendar are the first one's, or the one asked for.
 *
 * @throws InputError where the stream asked for is none of the scope's
 */
export function chooseStreams(
  scope: Scope,
  asked: string | undefined,
): StreamDefinition[] {
  if (asked === undefined) {
    const [first] = scope.streams;
    return scope.streams.filter(
      stream => first && shapeOf(stream) === shapeOf(first),
    );
  }
  const stream = scope.streams.find(({ ref }) => ref === asked);
  if (!stream) {
    throw new InputError(
      `${
        scope.entityRef
      } is not part of the stream '${asked}'; its streams are ${
        scope.streams.map(({ ref }) => ref).join(', ') || 'none'
      }`,
    );
  }
  return [stream];
}

/** What has to be the same for items of two streams to be counted together. */
function shapeOf({
  stages,
  commitment,
  calendar,
  flowItem,
  reopenPolicy,
}: StreamDefinition): string {
  return canonicalJson([stages, commitment, calendar, flowItem, reopenPolicy]);
}

/** Keys of the items that belong to a scope; undefined where all items of the streams do. */
export async function keysInScope(
  database: Knex,
  scope: Scope,
  streams: readonly StreamDefinition[],
): Promise<ReadonlySet<string> | undefined> {
  return scope.entityRefs && !(await coversMembers(database, scope, streams))
    ? itemsOfEntities(database, scope.entityRefs)
    : undefined;
}

/** Whether all members of the streams are in the scope, and so all their items. */
async function coversMembers(
  database: Knex,
  { entityRefs = [] }: Scope,
  streams: readonly StreamDefinition[],
): Promise<boolean> {
  const members: string[] = await database('stream_member')
    .whereIn(
      'stream_ref',
      streams.map(({ ref }) => ref),
    )
    .distinct()
    .pluck('entity_ref');
  const inScope = new Set(entityRefs);
  return members.every(ref => inScope.has(ref));
}

async function itemsOfEntities(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let i = 0; i < entityRefs.length; i += 500) {
    const rows: string[] = await objectsOfEntities(
      database,
      entityRefs.slice(i, i + 500),
    ).pluck('object_key');
    rows.forEach(key => keys.add(key));
  }
  return keys;
}

/** Served by object_entity_entity_idx (entity_ref, object_key). */
export function objectsOfEntities(
  database: Knex,
  entityRefs: readonly string[],
): Knex.QueryBuilder {
  return database('object_entity').whereIn('entity_ref', [...entityRefs]);
}
