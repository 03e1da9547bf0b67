import { EntityScope } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { selectorText } from '../projection/selectorsOfEntity';
import { SELECTING_ANNOTATIONS } from '../streams/selectingAnnotations';
import { factVersions } from './factVersions';
import { findScope, Scope } from './findScope';
import { listConflicts } from './listConflicts';
import { objectsOfEntities } from './itemsInScope';
import { QueryContext } from './QueryContext';

/**
 * Which streams an entity belongs to and why, what data was looked for by
 * which annotation, and what is wrong with its declarations.
 *
 * @throws NotFoundError
 */
export async function getEntityScope(
  context: QueryContext,
  entityRef: string,
): Promise<EntityScope> {
  const { database } = context;
  const scope = await findScope(context, entityRef);
  const streamRefs = scope.streams.map(({ ref }) => ref);
  const evidence = await evidenceOf(context, entityRef);
  return {
    entityRef,
    streams: scope.streams.map(({ ref, title, role, owner, customer }) => ({
      ref,
      title,
      role,
      owner,
      customer,
      evidence:
        evidence.get(ref) ??
        (ref === entityRef
          ? 'the stream itself'
          : 'an entity that belongs to this one is a member'),
    })),
    conflicts: await listConflicts(context, { entityRef, streamRefs }),
    selectors: await selectorsOf(context, scope),
    itemCount: await countItems(scope, database),
  };
}

async function evidenceOf(
  { database }: QueryContext,
  entityRef: string,
): Promise<Map<string, string>> {
  const rows: { stream_ref: string; evidence: string }[] = await database(
    'stream_member',
  )
    .where('entity_ref', entityRef)
    .select('stream_ref', 'evidence');
  return new Map(rows.map(row => [row.stream_ref, row.evidence]));
}

/** Annotations of the entity, and of what belongs to it, that data is looked for by. */
async function selectorsOf(
  context: QueryContext,
  scope: Scope,
): Promise<EntityScope['selectors']> {
  const { byRef } = await context.entities.read();
  const refs = scope.entityRefs ?? (await membersOfStream(context, scope));
  const visible = await context.visibility.visible(refs);
  const found = new Map<string, { annotation: string; value: string }>();
  for (const ref of refs.filter(candidate => visible.has(candidate))) {
    found.set(selectorText('entity', ref), {
      annotation: 'entity',
      value: ref,
    });
    for (const [annotation, value] of Object.entries(
      byRef.get(ref)?.annotations ?? {},
    )) {
      if (!annotation.startsWith('value-stream/')) {
        const selector = selectorText(annotation, value);
        found.set(selector, {
          annotation,
          value: selector.slice(annotation.length + 1),
        });
      }
    }
  }
  const counts = await countObjects(context, [...found.keys()]);
  return [...found.entries()]
    .filter(([selector, { annotation }]) =>
      // Sources name entities in configuration; nobody has to annotate that.
      annotation === 'entity' ? counts.has(selector) : true,
    )
    .map(([selector, { annotation, value }]) => ({
      annotation,
      value,
      objects: counts.get(selector) ?? 0,
    }))
    .sort(
      (a, b) =>
        rank(a.annotation) - rank(b.annotation) || (a.value < b.value ? -1 : 1),
    );
}

function rank(annotation: string): number {
  return SELECTING_ANNOTATIONS.indexOf(annotation);
}

async function membersOfStream(
  { database }: QueryContext,
  scope: Scope,
): Promise<string[]> {
  return database('stream_member')
    .where('stream_ref', scope.entityRef)
    .pluck('entity_ref');
}

async function countObjects(
  { database }: QueryContext,
  selectors: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let i = 0; i < selectors.length; i += 500) {
    const rows: { selector: string; n: number | string }[] = await database(
      'object_selector',
    )
      .whereIn('selector', selectors.slice(i, i + 500))
      .groupBy('selector')
      .select('selector')
      .count({ n: '*' });
    rows.forEach(row => counts.set(row.selector, Number(row.n)));
  }
  return counts;
}

interface Counted {
  readonly version: string;
  readonly items: number;
}

/** Scopes whose items are kept counted. */
const MOST_KEPT = 1_000;

const countedOf = new WeakMap<Knex, Map<string, Counted>>();

/** How many items a scope has, counted when the facts of its streams have changed. */
async function countItems(scope: Scope, database: Knex): Promise<number> {
  const streamRefs = scope.streams.map(({ ref }) => ref);
  const counted = countedOf.get(database) ?? new Map<string, Counted>();
  countedOf.set(database, counted);
  // Read before the rows: rows may be newer than the version, never older.
  const versions = await factVersions(database, streamRefs);
  const version = streamRefs.map(ref => versions.get(ref) ?? '').join();
  const key = JSON.stringify([streamRefs, scope.entityRefs]);
  const known = counted.get(key);
  const own =
    known?.version === version
      ? known
      : { version, items: await findCount(scope, streamRefs, database) };
  counted.delete(key);
  counted.set(key, own);
  if (counted.size > MOST_KEPT) {
    const [oldest] = counted.keys();
    counted.delete(oldest);
  }
  return own.items;
}

async function findCount(
  scope: Scope,
  streamRefs: readonly string[],
  database: Knex,
): Promise<number> {
  const query = database('timeline').whereIn('stream_ref', [...streamRefs]);
  if (scope.entityRefs) {
    query.whereIn(
      'item_key',
      objectsOfEntities(database, scope.entityRefs).select('object_key'),
    );
  }
  const [{ n }] = await query.countDistinct({ n: 'item_key' });
  return Number(n);
}
