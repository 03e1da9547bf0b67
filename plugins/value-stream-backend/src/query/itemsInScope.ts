import { keepWith, StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { Scope } from './findScope';

interface KeysInScope {
  readonly facts: readonly object[];
  readonly keys: Promise<ReadonlySet<string> | undefined>;
}

/** Scopes whose keys are kept with one stream's facts. */
const MOST_KEPT = 20;

const kept = keepWith<object, Map<string, KeysInScope>>();

/**
 * Keys of the items that belong to a scope; undefined where all items of the
 * streams do.
 *
 * @param facts - what was read of the streams, another object whenever their
 * facts are others: which items are whose is one of them
 */
export async function keysInScope(
  database: Knex,
  scope: Scope,
  streams: readonly StreamDefinition[],
  facts?: readonly object[],
): Promise<ReadonlySet<string> | undefined> {
  if (!scope.entityRefs) {
    return undefined;
  }
  if (!facts) {
    return findKeys(database, scope, streams);
  }
  const question = scope.entityRefs.join('\n');
  const known = kept.get(facts[0]) ?? new Map<string, KeysInScope>();
  kept.set(facts[0], known);
  let found = known.get(question);
  if (
    found?.facts.length !== facts.length ||
    !found.facts.every((one, place) => one === facts[place])
  ) {
    found = { facts, keys: findKeys(database, scope, streams) };
    found.keys.catch(() => known.delete(question));
  }
  known.delete(question);
  known.set(question, found);
  if (known.size > MOST_KEPT) {
    const [oldest] = known.keys();
    known.delete(oldest);
  }
  return found.keys;
}

/** Those of some items that belong to a scope; undefined where all items of the streams do. */
export async function keysAmong(
  database: Knex,
  scope: Scope,
  streams: readonly StreamDefinition[],
  itemKeys: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const { entityRefs } = scope;
  if (
    !entityRefs ||
    itemKeys.length === 0 ||
    (await coversMembers(database, scope, streams))
  ) {
    return undefined;
  }
  const inScope = new Set(entityRefs);
  const rows = await selectByKeys<{ object_key: string; entity_ref: string }>(
    [...new Set(itemKeys)],
    part => entitiesOfObjects(database, part),
  );
  return new Set(
    rows
      .filter(({ entity_ref }) => inScope.has(entity_ref))
      .map(({ object_key }) => object_key),
  );
}

/** Served by the primary key of object_entity (object_key, entity_ref). */
export function entitiesOfObjects(
  database: Knex,
  objectKeys: readonly string[],
): Knex.QueryBuilder<any, { object_key: string; entity_ref: string }[]> {
  return database('object_entity')
    .whereRaw(isOneOf(database, 'object_key', objectKeys))
    .select('object_key', 'entity_ref');
}

async function findKeys(
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
